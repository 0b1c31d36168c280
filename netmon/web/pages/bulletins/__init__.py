"""`/bulletins`: what was published, what is to be, and the files of it."""
