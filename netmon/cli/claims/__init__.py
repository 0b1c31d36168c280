"""`netmon claims`: outage time of circuits, with its evidence."""
