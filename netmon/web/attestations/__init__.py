"""Attestations over the API: entered one by one or by the thousand, withdrawn, listed."""
