"""`netmon availability`: how much of a time what was up, and why the rest was not."""
