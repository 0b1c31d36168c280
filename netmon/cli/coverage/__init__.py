"""`netmon coverage`: the figures, and what each rests on."""
