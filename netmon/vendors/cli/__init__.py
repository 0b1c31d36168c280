"""Floor 1, pure: what is typed at a device's command line, and what the answers mean."""
