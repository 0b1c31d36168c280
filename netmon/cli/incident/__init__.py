"""`netmon incident …`: what is the matter, since when, what it takes along, and who sees to it."""
