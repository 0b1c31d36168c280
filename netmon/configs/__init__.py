"""Floor 4: the memory of configurations: what is kept of what devices say, and when one is read before its time.

`Keeper` takes observations as `watch` does. Comparing texts, and telling them apart line by line, is pure.
"""
