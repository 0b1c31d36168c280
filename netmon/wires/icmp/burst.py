"""One burst of echo requests to one address: what was sent, what came back, what that amounts to. Pure."""

from __future__ import annotations

from dataclasses import dataclass, field

from netmon.model.observation import Echo, Failure, FailureKind
from netmon.wires import causes
from netmon.wires.icmp.channel import Source
from netmon.wires.icmp.messages import Complaint

SPACING = 0.2
"""Seconds between the packets of a burst: far enough apart that one full queue on the path does not take them all."""


def spacing(packets: int, timeout: float) -> float:
    """Return the pause between packets, shorter where many must fit: the last one has half the time to come back."""
    return min(SPACING, timeout / (2 * max(1, packets)))


@dataclass(slots=True)
class Burst:
    """Packet i has the sequence number `first` + i (mod 2¹⁶). Times are monotonic seconds."""

    source: Source
    destination: bytes
    first: int
    data: bytes
    packets: tuple[bytes, ...]
    sent: dict[int, float] = field(default_factory=dict)
    rtts: dict[int, float] = field(default_factory=dict)
    complaints: dict[int, tuple[Source, Complaint]] = field(default_factory=dict)
    tried: int = 0
    unsent: str = ""

    def index(self, sequence: int) -> int:
        """Return which packet a sequence number belongs to."""
        return (sequence - self.first) & 0xFFFF

    def answered(self, index: int, at: float) -> bool:
        """Note an answer; False for a second one to the same packet."""
        if index not in self.sent or index in self.rtts:
            return False
        self.rtts[index] = max(0.0, at - self.sent[index])
        return True

    def settled(self) -> bool:
        """Whether waiting longer can change nothing: all were sent, and each was answered or reported lost."""
        return self.tried == len(self.packets) and not (self.sent.keys() - self.rtts.keys() - self.complaints.keys())

    def result(self) -> Echo | Failure:
        """Sum up. One answer is a success; else the failure says who reported what, or that nobody said anything."""
        if self.rtts:
            rtts = self.rtts.values()
            return Echo(len(self.sent), len(rtts), min(rtts), sum(rtts) / len(rtts), max(rtts))
        if not self.sent:
            cause = causes.of_errno(self.unsent)
            return Failure(FailureKind.SKIPPED, f"this host could not send: {self.unsent}", cause=cause)
        if self.complaints:
            (host, scope), about = next(iter(self.complaints.values()))
            itself = (host, scope) == self.source
            detail = f"{about.what}, said by {'the target itself' if itself else host}"
            return Failure(FailureKind.REFUSED, detail, itself, len(self.sent), about.cause, host)
        return Failure(FailureKind.TIMEOUT, f"no answer to {len(self.sent)} packets", sent=len(self.sent))
