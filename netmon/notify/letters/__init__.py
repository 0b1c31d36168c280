"""Letters: to whom, of bulletins that were published, and what is owed."""
