"""One scrape of one device."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Mapping, Sequence
from typing import Final

from exporters.prometheus.packing import Piece
from exporters.snmp_exporter.device_text import DeviceText
from exporters.snmp_exporter.selection import Module, Refusal, Targets, find, modules_of, refusal_of, targets_of
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.names import DeviceId
from netmon.model.plant import Device
from netmon.watch.board import Board, DeviceView

LATELY = 600.0
"""Seconds for which a device that was scraped is read in detail: longer than people let between two scrapes."""
MOST_KEPT = 64 * 2**20
"""Octets of text kept, of the devices scraped last: ten thousand switches would have a gigabyte of it."""
_NO_INVENTORY = Refusal(503, Reason("if_mib.no_inventory"))


class TargetScraper:
    """Answers for devices from the board. Holds text only of devices that are asked for and are in the inventory."""

    def __init__(self, board: Board, clock: Clock) -> None:
        self._board: Final = board
        self._clock: Final = clock
        self._shown: Final[dict[DeviceId, float]] = {}
        self._targets: Targets | None = None
        self._texts: Final[OrderedDict[DeviceId, DeviceText]] = OrderedDict()
        self._kept = 0
        self._refused: Final[Counter[str]] = Counter()
        self.scrapes = 0
        """Requests since the start."""

    @property
    def refused(self) -> Mapping[str, int]:
        """Requests that were not answered with readings since the start, by the word that says why."""
        return dict(self._refused)

    def shows(self, device: DeviceId) -> bool:
        """Whether somebody scraped a device's interfaces lately: it is worth reading all of them."""
        at = self._shown.get(device)
        return at is not None and self._clock.monotonic() < at + LATELY

    def scrape(self, target: Sequence[str], module: Sequence[str]) -> list[Piece] | Refusal:
        """Return the text for the values of the parameters `target` and `module`, or why there is none."""
        self.scrapes += 1
        answer = self._answer(target, module)
        if isinstance(answer, Refusal):
            self._refused[answer.reason.code.partition(".")[2]] += 1
        return answer

    def _answer(self, target: Sequence[str], module: Sequence[str]) -> list[Piece] | Refusal:
        modules = modules_of(module)
        if isinstance(modules, Refusal):
            return modules
        if not self._board.loaded:
            return _NO_INVENTORY
        device = find(self._known(), target)
        if isinstance(device, Refusal):
            return device
        if Module.IF_MIB in modules:
            self._shown[device.id] = self._clock.monotonic()
        view = self._board.devices.get(device.id) or DeviceView()
        return refusal_of(self._board, device, view, modules) or self._text(device, view, modules)

    def _known(self) -> Targets:
        inventory = self._board.inventory
        if self._targets is None or self._targets.inventory is not inventory:
            self._targets = targets_of(inventory)
            for gone in self._texts.keys() - inventory.devices.keys():
                self._kept -= self._texts.pop(gone).size
            for gone in self._shown.keys() - inventory.devices.keys():
                self._shown.pop(gone)
        return self._targets

    def _text(self, device: Device, view: DeviceView, modules: tuple[Module, ...]) -> list[Piece]:
        text = self._texts.pop(device.id, None) or DeviceText()
        before = text.size
        pieces = text.pieces(view, modules)
        self._texts[device.id] = text  # the last one, for those before it go first
        self._kept += text.size - before
        while self._kept > MOST_KEPT:
            self._kept -= self._texts.popitem(last=False)[1].size
        return pieces
