"""One file for each criterion: it binds RULE. What it says is in `netmon/words/criteria.py`."""
