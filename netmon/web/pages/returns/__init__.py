"""`/returns`: sheets to fill in, files that come back, and who has returned what."""
