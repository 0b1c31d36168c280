"""Floor 5: finds what stands in a network and proposes an inventory of it; changes nothing by itself."""
