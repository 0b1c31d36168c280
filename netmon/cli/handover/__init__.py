"""`netmon handover`: who hands over, and who takes over."""
