"""`netmon demo`: a lab, a daemon for each network and a scenario on one terminal, and no trace of them afterwards."""
