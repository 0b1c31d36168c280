"""Floor 5: netmon as a Prometheus exporter."""
