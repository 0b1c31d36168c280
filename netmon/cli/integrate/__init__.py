"""`netmon integrate`: what Prometheus, Alertmanager and Grafana need, written for one's own site."""
