"""A drawing as SVG."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from netmon.reports.document.svg import write_svg
from tests.reports.document.sample import DRAWING

NS = {"svg": "http://www.w3.org/2000/svg"}


def test_a_drawing_is_well_formed_and_says_what_it_shows() -> None:
    root = ET.fromstring(write_svg(DRAWING, "one", "图 1", "甲比乙多"))
    assert root.get("viewBox") == "0 0 100 40"
    assert [root.findtext(f"svg:{part}", namespaces=NS) for part in ("title", "desc")] == ["图 1", "甲比乙多"]
    assert root.findtext("svg:text", namespaces=NS) == "甲 <b> & “乙”"
    boxes = root.findall("svg:rect", NS)
    assert [box.get("fill") for box in boxes] == ["#1F3864", "url(#one-1F3864)"]
    assert boxes[1].get("width") == "20.13"
    assert root.find("svg:defs/svg:pattern[@id='one-1F3864']", NS) is not None
    line = root.find("svg:polyline", NS)
    assert line is not None
    assert (line.get("points"), line.get("stroke-dasharray")) == ("0,20 50,25.5 100,20", "4 3")
