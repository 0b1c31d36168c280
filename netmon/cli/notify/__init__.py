"""`netmon notify …`: who is told, what was told, and what would have been."""
