"""`netmon rectify …`: notices to put something right, until it is measured that it was."""
