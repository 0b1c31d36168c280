"""Notices to put something right over the API: proposed, sent by a second person, answered, extended, withdrawn."""
