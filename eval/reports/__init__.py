"""Sample reports of invented places, generated from ledgers whose true figures are known."""
