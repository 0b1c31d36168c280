"""Floor 4: evaluates indicators on a schedule and as of a date, through coverage and the store."""
