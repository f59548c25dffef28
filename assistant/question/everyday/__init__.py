"""Everyday words for what reports name formally."""
