"""Tables and paragraphs as figures: numbers with their meaning."""
