"""One file for each system: the rules that hold for its devices. See `netmon.vendors.profile`."""
