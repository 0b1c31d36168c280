"""Floor 5: from what another system knows of the network to a proposed inventory. One file for each system."""
