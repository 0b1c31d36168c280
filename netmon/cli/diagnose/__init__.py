"""`netmon diagnose`."""
