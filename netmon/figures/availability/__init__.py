"""Availability of any time and of closed months, from what is stored."""
