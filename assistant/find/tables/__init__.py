"""Rows and columns: what tables tell of places, bodies, projects, purchases and bonds."""
