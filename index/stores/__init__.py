"""Chroma and the catalogue, kept as one store."""
