"""What works, and not as it should: when that is believed, and when it is over. Pure."""
