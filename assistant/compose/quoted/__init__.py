"""The report's own words: narrative, uses, reasons told apart from their figure, definitions."""
