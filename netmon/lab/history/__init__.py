"""A past for an inventory: faults as they might have been, judged as they would have been, on a virtual clock."""
