"""The live view: what is believed now, on a terminal that is looked at all night."""
