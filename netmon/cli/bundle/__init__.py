"""`netmon bundle`: figures carried between instances by hand, signed."""
