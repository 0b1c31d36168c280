"""`netmon audit …`: who did what, and that nobody altered the log of it."""
