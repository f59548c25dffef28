"""Questions asked in other words, said in those that the rest of the engine reads."""
