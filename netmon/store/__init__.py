"""Floor 2: the database, behind one writer."""
