"""Files, folders and archives as people give them, read within limits of time and memory."""
