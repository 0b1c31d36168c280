"""Files that offices return: handed in by one person, accepted by another."""
