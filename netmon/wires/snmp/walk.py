"""The read of a table: a pure state machine that is given replies and silences, and says what to ask next.

How columns are asked. Each GETBULK asks a small group of columns (`TablePlan`) and as many rows as make a reply of one
unfragmented datagram. All columns in one request would save nothing, for the size of a reply bounds it anyway, and
would let one changing counter hide that everything else is the same, one slow column silence all, and one faulty row
spoil every column. One column at a time would ask twice as often where rows are few. So a group holds what changes
together: two octet counters, four error counters, two states.

What is known again. A step of the last read keeps its varbinds as octets; when a reply brings the same octets, its rows
are known and so is the next request. A step that changed is decoded alone; the walk then goes on along the old steps
where they fit.

What an agent cannot do. A reply that is tooBig, or none at all, makes the request smaller: repetitions halved, then
columns apart, then GETNEXT. What answered in the end is remembered (`Tolerance`). A column that answers nothing becomes
a fault and costs no other column. Whatever fails, a failure is never an empty table.
"""

from __future__ import annotations

from netmon.model.observation import Failure, FailureKind
from netmon.wires.snmp import assembly, pdu, route
from netmon.wires.snmp.ber import MalformedError
from netmon.wires.snmp.history import History, Lanes, Step
from netmon.wires.snmp.lane import Lane, Outcome, rows
from netmon.wires.snmp.objects import Table, TablePlan
from netmon.wires.snmp.oid import Oid, encode_suffix
from netmon.wires.snmp.pdu import Answer, Request
from netmon.wires.snmp.tolerance import Tolerance
from netmon.wires.snmp.turn import Turn

MAX_ROWS = 10_000
"""Of one column. A router that ends subscribers' lines has thousands of interfaces; an endless table has more."""
MAX_REQUESTS = 20_000
MAX_OCTETS = 32 << 20
MAX_SKIPS = 16

SILENCES_AT_LAST = 4
"""Silences, each longer than the last, that make a column a fault once it is asked alone, row by row."""
MUTE_COLUMNS = 2
"""Columns in a row without an answer that mean that the agent itself is gone."""


class Walk:
    """Reads `plan` once. `history` is what the agent's last read of it left; it is brought up to date."""

    def __init__(self, plan: TablePlan, history: History, tolerance: Tolerance) -> None:
        self.serial = 0
        self.result: Table | Failure | None = None
        self.decoded = 0
        self.unchanged = 0
        self._plan = plan
        self._history = history
        self._tolerance = tolerance
        self._at = 0
        self._fresh: set[int] = set()  # numbers of columns of which something was decoded
        self._faults: dict[int, Failure] = {}
        self._since: dict[int, int] = {}  # the step from which on a column that was begun again counts
        self._seen: dict[int, set[Oid]] = {}
        self._odd = False  # this read took another way than the next should
        self._silences = 0
        self._gone = 0  # columns given up since the last answer
        self._apart: set[int] = set()  # columns asked apart and not answered yet
        self._bulk_answered = False
        self._wanted = 0  # repetitions of the present step before they were reduced
        self._rows = -1  # of a column read to its end
        self._refusals = 0
        self._skips = 0
        self._postponed: set[int] = set()
        self._octets = 0
        self._requests = 0
        if not history.steps:
            todo = route.groups(plan, history, tolerance)
            history.steps.append(route.step(todo, history, tolerance, assembly.rows_of(history.table)))
        self.request: Request = history.steps[0].request

    def take(self, answer: Answer, body: bytes, asked: Request) -> Turn:
        """See `Talk`. `unchanged` and `decoded` count varbinds."""
        step = self._history.steps[self._at]
        if answer.error_status:
            return self._refused(step, answer)
        known = body == step.body or self._ends_as_before(step, body)
        if known:
            self.unchanged += step.varbinds
        elif (turn := self._decode(step, body, asked)) is not Turn.NEXT:
            return turn
        elif len(step.lanes) > 1 and any(part.outcome is Outcome.STRAY for part in step.parts):
            return self._one_served(step)
        self._requests += 1
        self._octets += len(body)
        if asked.repetitions:
            self._bulk_answered = True
            self._tolerance.answered(asked.repetitions * len(step.lanes))
        if self._silences or self._refusals or self._apart or self._history.mute:
            self._learn(step, asked)
        self._gone = 0
        if self._seen:
            self._note_seen(step)
        return self._advance(step, known=known)

    def silence(self, failure: Failure) -> Turn:
        """See `Talk`. The first silence may be a lost packet; every further one asks for less."""
        self._silences += 1
        step = self._history.steps[self._at]
        mute = any(lane.number in self._history.mute for lane in step.lanes)
        if self._silences == 1 or (not mute and self._reduce(step)):
            return Turn.NEXT
        self._refusals += 1
        if self._refusals < SILENCES_AT_LAST and not mute:
            return Turn.NEXT
        self._gone += 1
        if self._gone >= MUTE_COLUMNS:
            self.cut(failure)
            return Turn.DONE
        self._history.mute.add(step.lanes[0].number)
        return self._give_up(step, failure)

    def cut(self, failure: Failure) -> None:
        """See `Talk`; columns read to their end stand, the others failed."""
        step = self._history.steps[self._at]
        for lanes in (step.lanes, *step.todo):
            for lane in lanes:
                self._faults.setdefault(lane.number, failure)
        self._odd = True
        self._finish(self._at)

    def _decode(self, step: Step, body: bytes, asked: Request) -> Turn:
        try:
            found = pdu.varbinds(body)
            width = len(step.lanes)
            if not found:
                return Turn.MALFORMED
            if len(found) > width * max(asked.repetitions, 1):
                return Turn.OVERSIZED
            unordered = self._history.unordered
            parts = tuple(
                rows(lane, found[at::width], self._seen_of(lane.number) if lane.number in unordered else None)
                for at, lane in enumerate(step.lanes)
            )
        except MalformedError:
            return Turn.MALFORMED
        self.decoded += len(found)
        step.body, step.parts, step.varbinds = body, parts, len(found)
        self._note_end(step, body)
        malformed = {"malformed_value"} if any(part.malformed for part in parts) else set()
        step.flags = step.flags & {"gen_err"} | malformed
        self._fresh.update(lane.number for lane in step.lanes)
        return Turn.NEXT

    def _note_end(self, step: Step, body: bytes) -> None:
        """Note where the columns end in a reply, if all of them do and at the same row."""
        lengths = {len(part.rows) for part in step.parts}
        ended = all(part.outcome is Outcome.END for part in step.parts)
        ordered = not any(lane.number in self._history.unordered for lane in step.lanes)
        step.beyond = (
            pdu.end_of(body, len(step.lanes) * lengths.pop()) if ended and ordered and len(lengths) == 1 else 0
        )

    def _ends_as_before(self, step: Step, body: bytes) -> bool:
        """Whether a reply differs only behind the columns: what follows them in the MIB may be a counter."""
        if step.body is None or step.beyond is None or body[: step.beyond] != step.body[: step.beyond]:
            return False
        try:
            found = pdu.varbinds(body[step.beyond :])
            width = len(step.lanes)
            behind = [
                rows(Lane(lane.column, lane.number, part.last), found[at::width])
                for at, (lane, part) in enumerate(zip(step.lanes, step.parts, strict=True))
            ]
        except MalformedError:
            return False
        read = sum(len(part.rows) for part in step.parts)
        return len(found) + read == step.varbinds and all(
            part.outcome is Outcome.END and not part.rows for part in behind
        )

    def _advance(self, step: Step, *, known: bool) -> Turn:
        """Go on to the step that follows; where nothing changed it is the one that followed last time."""
        steps = self._history.steps
        self._at += 1
        self.serial += 1
        self._silences = self._refusals = self._wanted = 0
        if known:
            if self._at == len(steps):
                return self._finish(self._at)
        else:
            todo = self._following(step)
            if not todo:
                return self._finish(self._at)
            if self._at == len(steps) or steps[self._at].lanes != todo[0] or steps[self._at].todo != todo[1:]:
                self._replace(todo)
        if self._requests >= MAX_REQUESTS or self._octets >= MAX_OCTETS:
            self.cut(Failure(FailureKind.INCOMPLETE, "more than a table may have", answered=True))
            return Turn.DONE
        self.request = steps[self._at].request
        return Turn.NEXT

    def _following(self, step: Step) -> tuple[Lanes, ...]:
        """Return the groups still to be read after `step` was answered."""
        lanes: list[Lane] = []
        later: list[Lanes] = []
        for lane, part in zip(step.lanes, step.parts, strict=True):
            onward = Lane(lane.column, lane.number, part.last, lane.rows + len(part.rows))
            if part.outcome is Outcome.OPEN:
                if onward.rows < MAX_ROWS:
                    lanes.append(onward)
                else:
                    step.flags |= {"truncated"}
            elif part.outcome is Outcome.END:
                self._rows = max(self._rows, onward.rows)
            elif part.outcome is Outcome.DISORDER and lane.number not in self._history.unordered:
                later.append((self._begin_unordered(lane),))
            else:
                step.flags |= {"non_increasing"}
        return (*([tuple(lanes)] if lanes else []), *later, *step.todo)

    def _one_served(self, step: Step) -> Turn:
        """Ask each column alone: an agent that serves only the first of several fills the places of all with it."""
        self._requests += 1
        self._tolerance.only_columns(1)
        return self._instead((*((lane,) for lane in step.lanes), *step.todo))

    def _begin_unordered(self, lane: Lane) -> Lane:
        self._history.unordered.add(lane.number)
        self._since[lane.number] = self._at
        self._odd = True
        return Lane(lane.column, lane.number, lane.column.octets)

    def _seen_of(self, number: int) -> set[Oid]:
        if number not in self._seen:
            self._seen[number] = set()
            for step in self._history.steps[self._since.get(number, 0) : self._at]:
                self._note_seen(step)
        return self._seen[number]

    def _note_seen(self, step: Step) -> None:
        for lane, part in zip(step.lanes, step.parts, strict=True):
            if lane.number in self._seen:
                self._seen[lane.number].update(part.rows)

    def _refused(self, step: Step, answer: Answer) -> Turn:
        """Take an error-status: ask for less, leave out the column it names, or step over the row."""
        self._requests += 1
        self._gone = 0
        self._odd = True
        if answer.error_status == pdu.TOO_BIG:
            if self._reduce(step):
                self._refusals += 1
                return Turn.NEXT
            return self._give_up(step, Failure(FailureKind.TOO_BIG, "tooBig for a single row", answered=True))
        named = answer.error_index - 1 if 1 <= answer.error_index <= len(step.lanes) else 0
        lane = step.lanes[named]
        rest = step.lanes[:named] + step.lanes[named + 1 :]
        ends = step.request.repetitions == 0 and answer.error_status == pdu.NO_SUCH_NAME
        if ends and (not rest or answer.error_index == named + 1):
            # In SNMPv1 this is how a column at the end of the MIB ends (RFC 1157 §4.1.3).
            return self._instead(((rest,) if rest else ()) + step.todo)
        if rest:
            return self._instead((rest, (lane,), *step.todo))
        if repetitions := step.request.repetitions:
            # The faulty row may be any of those asked, or even lie behind the column: fewer may not reach it.
            self._refusals += 1
            self._wanted = 1 if repetitions == 1 else 0
            step.request = self.request = route.asking(step.lanes, repetitions // 2)
            self.serial += 1
            return Turn.NEXT
        return self._step_over(step, lane, answer)

    def _step_over(self, step: Step, lane: Lane, answer: Answer) -> Turn:
        """Go on behind a row whose reading fails, where other columns tell which row that is."""
        failure = Failure(FailureKind.INCOMPLETE, f"error-status {answer.error_status}", answered=True)
        position = lane.position()
        known = {
            index
            for part_step in self._history.steps[: self._at]
            for other, part in zip(part_step.lanes, part_step.parts, strict=False)
            if other.number != lane.number
            for index in part.rows
        }
        further = min((index for index in known if index > position), default=None)
        if further is None and not known and step.todo and lane.number not in self._postponed:
            self._postponed.add(lane.number)
            return self._instead((*step.todo, (lane,)))
        self._skips += 1
        if further is None or self._skips > MAX_SKIPS:
            return self._give_up(step, failure)
        onward = Lane(lane.column, lane.number, lane.column.octets + encode_suffix(further), lane.rows)
        turn = self._instead(((onward,), *step.todo))
        self._history.steps[self._at].flags |= {"gen_err"}
        return turn

    def _reduce(self, step: Step) -> bool:
        """Make the request of a step smaller; return False where it cannot be."""
        repetitions = step.request.repetitions
        self._wanted = max(self._wanted, repetitions)
        if repetitions > 1:
            step.request = self.request = route.asking(step.lanes, repetitions // 2)
        elif len(step.lanes) > 1:
            self._apart = {lane.number for lane in step.lanes}
            self._instead((*((lane,) for lane in step.lanes), *step.todo))
        elif repetitions:
            step.request = self.request = route.asking(step.lanes, 0)
        else:
            return False
        return True

    def _learn(self, step: Step, asked: Request) -> None:
        """Remember what was answered where more was not."""
        number = step.lanes[0].number
        if number in self._history.mute:
            self._history.mute.discard(number)
            self._odd = True
        if asked.repetitions < self._wanted:
            self._odd = True
            if asked.repetitions and self._refusals:
                self._tolerance.only_repetitions(asked.repetitions)
            elif asked.repetitions:
                self._tolerance.silent(self._wanted * len(step.lanes), asked.repetitions)
            elif self._bulk_answered:
                self._history.careful.add(number)
            else:
                self._tolerance.no_bulk()
        step.request = asked
        if number in self._apart:
            self._apart.discard(number)
            if not self._apart:
                self._tolerance.only_columns(1)

    def _give_up(self, step: Step, failure: Failure) -> Turn:
        for lane in step.lanes:
            self._faults[lane.number] = failure
        self._apart.clear()
        self._odd = True
        return self._instead(step.todo)

    def _instead(self, todo: tuple[Lanes, ...]) -> Turn:
        """Ask this in place of the present step."""
        self._odd = True
        self.serial += 1
        self._silences = self._refusals = self._wanted = 0
        if not todo:
            return self._finish(self._at)
        self._replace(todo)
        self.request = self._history.steps[self._at].request
        return Turn.NEXT

    def _replace(self, todo: tuple[Lanes, ...]) -> None:
        steps = self._history.steps
        del steps[self._at :]
        rows_known = self._rows if self._rows >= 0 else assembly.rows_of(self._history.table)
        step = route.step(todo, self._history, self._tolerance, rows_known)
        if step.request.repetitions and step.lanes[0].number in self._apart:
            # Together they were silent even to a single row, so it is not the size that matters.
            step.request = route.asking(step.lanes, 1)
        steps.append(step)

    def _finish(self, end: int) -> Turn:
        """Make the table of the steps before `end`."""
        history = self._history
        del history.steps[end:]
        self.result = assembly.table(self._plan, history, self._faults, self._fresh, self._since)
        if isinstance(self.result, Table):
            if assembly.rows_of(history.table) != (count := assembly.rows_of(self.result)):
                self._fit(count)
            history.table = self.result
        if self._tolerance.read(clean=not self._odd) or self._odd:
            history.steps.clear()
        return Turn.DONE

    def _fit(self, count: int | None) -> None:
        """With the number of rows known, have the next read ask for no more than there are."""
        for step in self._history.steps:
            asked = route.step((step.lanes, *step.todo), self._history, self._tolerance, count).request
            if asked is not step.request:
                step.request, step.body = asked, None
