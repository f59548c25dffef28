"""Printed lines as paragraphs under headings, and whose report of which year this is."""
