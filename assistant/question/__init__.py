"""A question and the turns before it, understood: what is asked, of which items of the reports."""
