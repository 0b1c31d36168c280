"""Handovers that were made, and who signs them, over the API."""
