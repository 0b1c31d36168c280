"""`netmon maintenance …`: work that is announced, through the running daemon."""
