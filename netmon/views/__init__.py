"""Floor 2: incidents and figures as they are shown, to people on pages and terminals and to scripts as JSON."""
