"""Floor 2: the only rooms that talk to devices."""
