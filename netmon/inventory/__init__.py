"""Floor 2: from YAML and CSV to a checked Inventory."""
