"""`netmon ssh`: what is done with command lines by hand."""
