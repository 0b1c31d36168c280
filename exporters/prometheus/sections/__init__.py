"""What is written of each kind of subject: one section for the metrics that change together."""

from __future__ import annotations

from exporters.prometheus.sections.devices import DEVICE_SECTIONS
from exporters.prometheus.sections.health import HEALTH_SECTION, LIGHT_SECTION
from exporters.prometheus.sections.interfaces import OTHER_SECTIONS
from exporters.prometheus.sections.links import LINK_SECTIONS
from exporters.prometheus.sections.section import Scene, Section
from exporters.prometheus.sections.services import SERVICE_SECTIONS
from exporters.prometheus.sections.units import UNIT_SECTIONS

__all__ = [
    "DEVICE_SECTIONS",
    "HEALTH_SECTION",
    "LIGHT_SECTION",
    "LINK_SECTIONS",
    "OTHER_SECTIONS",
    "SERVICE_SECTIONS",
    "UNIT_SECTIONS",
    "Scene",
    "Section",
]
