"""`/indicators`: the figures, each opened to its items, each item to its evidence."""
