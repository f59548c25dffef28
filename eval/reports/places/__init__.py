"""The invented departments, one module each."""
