"""A file for each command line; see `netmon.vendors.cli.profile`."""
