"""Floor 4: the board of current belief, and all that changes it."""
