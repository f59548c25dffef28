"""Lists: the parts of a whole, projects, purchases, bonds, receivers, how many there are."""
