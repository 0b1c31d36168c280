"""Floor 0: plain frozen values that pass between rooms. Nothing here has an effect."""
