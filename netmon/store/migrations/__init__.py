"""The schema's history (Alembic), run whenever a store is opened. The newest revision is what `tables` says.

A change of `tables` needs a revision beside it in `versions/`; a test compares the two. A revision that was released is
never edited, and there is no way back: the copy made before a migration is.
"""
