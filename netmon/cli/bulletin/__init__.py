"""`netmon bulletin …`: made, published, held against the database, and given out again."""
