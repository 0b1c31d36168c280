"""One file per revision, `rev_<number>.py`, each naming the one before it."""
