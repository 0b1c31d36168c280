"""Floor 3: one file per probe, (Target, wires) → Observation."""
