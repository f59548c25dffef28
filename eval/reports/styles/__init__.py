"""Regional ways of writing a report: order of parts, numbering, wording. One module each."""
