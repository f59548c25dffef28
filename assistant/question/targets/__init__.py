"""What is asked of which thing, and what is to be calculated from which."""
