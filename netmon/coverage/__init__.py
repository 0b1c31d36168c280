"""Floor 1, pure: indicators → verdicts → counts. The only room that divides by who ought to be connected."""
