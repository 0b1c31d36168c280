"""The dashboards: a file each, which binds `BOARD`."""
