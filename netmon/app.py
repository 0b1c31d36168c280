"""Floor 6: joins the rooms into a daemon."""
