"""How people ask: for what, of which year, of whose money, combined how; words only."""
