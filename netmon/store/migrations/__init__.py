"""The schema's history (Alembic), run whenever a store is opened. The newest revision is what `tables` says.

A change of `tables` needs a revision beside it in `versions/`, the next number; the test that compares the two names
what is missing. A revision that was released is never edited, and there is no way back: the copy made before it is.
"""
