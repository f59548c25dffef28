"""What figures state, in sentences: a value, its change, its reason, and what speaks against it."""
