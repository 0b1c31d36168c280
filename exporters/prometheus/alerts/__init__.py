"""Rules of Prometheus, made from tables: what is recorded, and what alerts."""
