"""netmon watches a province's government networks and states, with evidence, who is connected."""

__version__ = "0.1.0"
