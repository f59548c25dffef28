"""What a report does not say, or says there is none of: named, quoted, never guessed."""
