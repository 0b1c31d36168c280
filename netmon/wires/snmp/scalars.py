"""A GET of several objects: the state machine that sees it through, whatever the agent does about one of them."""

from __future__ import annotations

from collections.abc import Sequence

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.wires.snmp import pdu
from netmon.wires.snmp.ber import NULL, MalformedError
from netmon.wires.snmp.objects import ObjectType, Scalars
from netmon.wires.snmp.pdu import Answer, Request, Varbind
from netmon.wires.snmp.turn import Turn
from netmon.wires.snmp.values import EXCEPTIONS, READERS, Value

SILENCES = 2
"""Silences after which objects are asked in halves."""
FEW = 2
"""Objects that are never asked apart because of a silence: their reply is as short as a reply can be."""

NO_ACCESS = frozenset({6, 16})
"""error-status noAccess and authorizationError (RFC 3416 §3): view-based access control (RFC 3415) says no."""


class ScalarTalk:
    """A missing object, an error-index, tooBig: each costs at most the objects it names."""

    tag = pdu.GET

    def __init__(self, objects: Sequence[ObjectType]) -> None:
        if not objects:
            raise ValueError("a GET names an object")
        self.serial = 0
        self.result: Scalars | Failure | None = None
        self._objects = tuple(objects)
        self._values: list[Value | None] = [None] * len(objects)
        self._flags: set[str] = set()
        # Positions of objects still to be asked, those of one request together.
        self._batches: list[tuple[int, ...]] = [tuple(range(len(objects)))]
        self._answered = False
        self._silences = 0
        self.request = self._asking()

    def take(self, answer: Answer, body: bytes, asked: Request) -> Turn:  # noqa: ARG002 - the batch says it
        """See `Talk`; values keep their order, errors split or thin out what is asked."""
        if answer.error_status:
            return self._refused(answer)
        try:
            found = pdu.varbinds(body)
        except MalformedError:
            return Turn.MALFORMED
        if not found:
            return Turn.MALFORMED
        batch = self._batches[0]
        if not self.read(batch, found):
            return Turn.OTHER_OID
        self._answered = True
        del self._batches[0]
        return self._go_on()

    def read(self, batch: tuple[int, ...], found: list[Varbind]) -> bool:
        """Take the values of a reply; return False where it does not name what was asked."""
        if not pdu.answer_to([self._objects[at].octets for at in batch], found):
            return False
        for at, (_, tag, content) in zip(batch, found, strict=True):
            if tag in EXCEPTIONS or tag == NULL:  # NULL is what some agents send for what they do not have
                continue
            try:
                self._values[at] = READERS[self._objects[at].syntax](tag, content)
            except MalformedError:
                self._flags.add("malformed_value")
        return True

    def silence(self, failure: Failure) -> Turn:  # noqa: ARG002 - the deadline decides
        """See `Talk`; asked again until there is no time left: many objects at once may be a reply that gets lost."""
        self._silences += 1
        if self._silences < SILENCES or len(self._batches[0]) <= FEW:
            return Turn.NEXT
        self._batches[:1] = _halves(self._batches[0])
        return self._go_on()

    def cut(self, failure: Failure) -> None:
        """See `Talk`; what was answered already stands."""
        self.result = (
            Scalars(tuple(self._values), frozenset(self._flags | {"incomplete"})) if self._answered else failure
        )

    def _refused(self, answer: Answer) -> Turn:
        """Leave out the object an error names; where it names none, ask for halves."""
        batch = self._batches.pop(0)
        named = answer.error_index - 1
        if answer.error_status != pdu.TOO_BIG and 0 <= named < len(batch):
            rest = batch[:named] + batch[named + 1 :]
            halves = [rest] if rest else []
        else:
            halves = _halves(batch) if len(batch) > 1 else []
        if answer.error_status != pdu.NO_SUCH_NAME:
            self._flags.add("too_big" if answer.error_status == pdu.TOO_BIG else "gen_err")
        self._answered = self._answered or answer.error_status == pdu.NO_SUCH_NAME
        self._batches[:0] = halves
        return self._go_on(answer.error_status)

    def _go_on(self, error_status: int = 0) -> Turn:
        self.serial += 1
        self._silences = 0
        if self._batches:
            self.request = self._asking()
            return Turn.NEXT
        if self._answered:
            self.result = Scalars(tuple(self._values), frozenset(self._flags))
        elif error_status == pdu.TOO_BIG:
            self.result = Failure(FailureKind.TOO_BIG, "tooBig for a single object", answered=True)
        else:
            cause = Cause.NO_ACCESS if error_status in NO_ACCESS else None
            self.result = Failure(FailureKind.INCOMPLETE, f"error-status {error_status}", answered=True, cause=cause)
        return Turn.DONE

    def _asking(self) -> Request:
        return pdu.request(self.tag, tuple(self._objects[at].octets for at in self._batches[0]))


class FirstRowTalk(ScalarTalk):
    """A GETNEXT of several columns: 1 where a column has a row, 0 where the agent has none, None where it is not known.

    Many columns are looked for at once where reading each would cost a request, only to see that there is none.
    """

    tag = pdu.GETNEXT

    def read(self, batch: tuple[int, ...], found: list[Varbind]) -> bool:
        """See `ScalarTalk`; whatever lies outside a column says that it has no row."""
        if len(found) != len(batch):
            return False
        for at, (name, tag, _) in zip(batch, found, strict=True):
            column = self._objects[at].octets
            self._values[at] = int(tag not in EXCEPTIONS and len(name) > len(column) and name.startswith(column))
        return True

    def _refused(self, answer: Answer) -> Turn:
        batch = self._batches[0]
        if answer.error_status == pdu.NO_SUCH_NAME and 1 <= answer.error_index <= len(batch):
            self._values[batch[answer.error_index - 1]] = 0  # the end of the MIB, as SNMPv1 says it
        return super()._refused(answer)


def _halves(batch: tuple[int, ...]) -> list[tuple[int, ...]]:
    middle = len(batch) // 2
    return [batch[:middle], batch[middle:]]
