"""Notices, as the daemon has them at hand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from netmon.model.names import NoticeId
from netmon.model.notice import Notice, NoticeStep


class NoticeBook:
    """All that were ever proposed, the oldest first, each with all that happened to it."""

    def __init__(self) -> None:
        self._notices: dict[NoticeId, Notice] = {}

    @property
    def notices(self) -> Mapping[NoticeId, Notice]:
        """All of them, by id."""
        return MappingProxyType(self._notices)

    def load(self, remembered: Iterable[Notice]) -> None:
        """Take what the store remembers, or what was proposed just now."""
        self._notices.update({one.id: one for one in remembered})

    def add(self, step: NoticeStep) -> Notice:
        """Add what happened, and return the notice after it."""
        notice = self._notices[step.notice].then([step])
        self._notices[step.notice] = notice
        return notice
