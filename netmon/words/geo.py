"""Maps: the outline that Grafana draws where there is no tile server."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.run_outline": Text(
        "供 Grafana 地图使用的 GeoJSON 轮廓文件；凡能访问监听地址者都可读取",
        "GeoJSON file of your area for maps in Grafana; everybody may read it who reaches the address listened on",
    ),
    "web.outline_unreadable": Text(
        "地图轮廓文件无法读取：{reason}",
        "the outline for maps cannot be read: {reason}",
    ),
    "web.outline_too_large": Text(
        "地图轮廓文件超过 {most} MB；请先简化边界",
        "the outline for maps is larger than {most} MB; simplify its borders first",
    ),
    "web.outline_malformed": Text(
        "地图轮廓文件应为 GeoJSON（RFC 7946）：FeatureCollection、Feature、GeometryCollection、Polygon 或 MultiPolygon",
        "the outline for maps should be GeoJSON (RFC 7946): a FeatureCollection, Feature, GeometryCollection, Polygon "
        "or MultiPolygon",
    ),
}
