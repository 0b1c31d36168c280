"""Pure: what devices see at their ports against what the inventory declares."""
