"""A report against itself: every sum, change, share and statement that must agree."""
