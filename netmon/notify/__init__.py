"""Floor 5: whom to tell of an incident, when and in which words; and the ways to tell them."""
