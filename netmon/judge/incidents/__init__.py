"""What is the matter, told from what is believed: incidents, how grave they are, and what becomes of them. Pure."""
