"""`netmon register`: who is to be connected, and how that is decided."""
