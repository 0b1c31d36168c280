"""`netmon config …`: the configurations that were read, as they were then, and what differs between them."""
