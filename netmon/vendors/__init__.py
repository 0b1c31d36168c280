"""Floor 1: a profile file for each vendor: what its devices are asked beside the standard, and what it means. Pure."""
