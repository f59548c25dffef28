"""What the reports hold for a question: reports, passages, sentences and figures that can answer."""
