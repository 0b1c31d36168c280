"""`netmon topology` and `netmon inventory diff`."""
