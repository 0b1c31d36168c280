"""`netmon downtime`: how long what was down in a period, and to whom that is charged."""
