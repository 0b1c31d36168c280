"""Duty rosters (值班表) as offices keep them in workbooks."""
