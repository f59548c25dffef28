"""Reports as text: their sentences and passages, and which of them speak of a question."""
