"""Floor 5: dashboards of Grafana as code, and what Grafana reads at its start.

`dashboards/` says what stands on each, one file for each; `workshop/` is what they are made with; `built/` holds what
was made, in Chinese and in English, which is what Grafana loads. Nothing but the making needs the SDK of Grafana.
"""
