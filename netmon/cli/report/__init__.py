"""`netmon report`: what was gathered of a day, of a shift, of an assurance."""
