"""Floor 4: when to ask: the wheel, the gate, the visit."""
