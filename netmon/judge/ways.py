"""Which ways of asking a device have a say: in whether it is there, and in what its ports are. Pure.

Ping and SNMP ask every few seconds, SSH every few minutes, and a session may hang while the device is well. So where a
quick way is asked, SSH can only prove that the device is there, and no failed session ever speaks against an answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from netmon.judge.facets import fuse
from netmon.judge.thresholds import Streak, returning
from netmon.model.belief import Truth
from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.probing import Threshold

SSH_DOWN = Threshold(2, 2)
SSH_UP = Threshold(1, 1)
"""Sessions are far apart, and one that worked cannot have done so by chance."""

_TOLD = frozenset({FailureKind.AUTH, FailureKind.HOSTKEY})

_TOLD_CAUSES = frozenset({Cause.WEAK_ALGORITHMS, Cause.PASSWORD_EXPIRED, Cause.UNKNOWN_SYSTEM})


def proves(quick: Sequence[Streak], ssh: Streak | None, answered: float, *, alone: bool) -> bool:
    """Tell whether SSH has a say in whether the device is reachable.

    `quick` are the streaks of the other probes, `alone` is whether no other is asked. `answered` is when the last
    session began that was answered (monotonic seconds): it must be later than the silence of the others, for which
    it then is no proof of absence.
    """
    if ssh is None:
        return False
    if alone:
        return True
    others = fuse(quick, None)
    if ssh.verdict is not Truth.YES or others.reachable is Truth.YES:
        return False
    return others.doubted_since is None or answered >= others.doubted_since


def stands_in(managed: Streak | None, up: Threshold, *, snmp: bool) -> bool:
    """Tell whether what SSH reads is what is shown. `snmp` is whether SNMP is asked, `managed` how that fares."""
    if not snmp:
        return True
    return managed is not None and managed.verdict is Truth.NO and not returning(managed, up)


def refuses(failure: Failure) -> bool:
    """Tell whether a failed session leaves no doubt that we cannot get in: another attempt would come to the same."""
    return failure.kind in _TOLD or failure.cause in _TOLD_CAUSES
