"""Metrics that are not netmon's own: those of every process, and those that Prometheus makes of each scrape."""

from __future__ import annotations

from exporters.prometheus.metric import counter, gauge

UP = gauge("up")
SCRAPE_SECONDS = gauge("scrape_duration_seconds", (), "seconds")
SCRAPE_SAMPLES = gauge("scrape_samples_scraped")
CPU = counter("process_cpu_seconds_total", (), "seconds")
MEMORY = gauge("process_resident_memory_bytes", (), "bytes")
STARTED = gauge("process_start_time_seconds", (), "seconds")
OPEN_FILES = gauge("process_open_fds")
