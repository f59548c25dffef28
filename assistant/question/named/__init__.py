"""The things that a question names, found among the names of the reports."""
