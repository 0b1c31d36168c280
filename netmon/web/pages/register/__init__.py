"""`/register`: who ought to be connected, what waits for a second person, and the life of a unit."""
