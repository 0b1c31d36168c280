"""Recording rules for Prometheus, in files that it reads as they are."""
