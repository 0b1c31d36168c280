"""`netmon status --links`: the last five minutes of every link, the fullest first."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.cli.errors import CliError
from netmon.cli.records import Records
from netmon.cli.session import Json, Session
from netmon.cli.tables import table
from netmon.cli.times import instant, iso
from netmon.model.link_sample import SLOT, LinkSample
from netmon.model.names import LinkId, Subject, SubjectKind
from netmon.store import StoreError
from netmon.words.quantities import bit_rate, milliseconds, percent


@dataclass(frozen=True, slots=True)
class _Load:
    """A link and its newest slot; `bandwidth` in bit/s, None where the inventory does not say."""

    subject: Subject
    sample: LinkSample
    bandwidth: int | None

    def share(self, bps: float | None) -> float | None:
        """Return the share of the bandwidth, None where either is not known."""
        return None if bps is None or not self.bandwidth else bps / self.bandwidth

    @property
    def order(self) -> tuple[float, float, Subject]:
        """The fullest first; then those without a bandwidth, by their load; then what nobody could read."""
        fuller = self.sample.fuller_bps
        if fuller is None:
            return 1.0, 1.0, self.subject
        return -(self.share(fuller) or 0.0), -fuller, self.subject


def tell_loads(session: Session, records: Records, network: str | None, *, json: bool) -> None:
    """Print what the database has of the links that the inventory names; raises CliError where it cannot be read."""
    loads = sorted(_loads(records, network), key=lambda load: load.order)
    if json:
        session.json({"at": iso(session.clock.wall()), "links": [_json(records, load) for load in loads]})
        return
    if not loads:
        session.tell("cli.no_loads")
        return
    newest = max(load.sample.at for load in loads)
    session.tell("cli.loads_of", since=instant(newest, records.zone), until=instant(newest + SLOT, records.zone))
    shown = table(session, "id", "name", ">chart.down", ">chart.up", ">loss", ">rtt", ">chart.bad", ">chart.discarded")
    for load in loads:
        sample = load.sample
        shown.add_row(
            load.subject.id,
            records.names.get(load.subject, ""),
            _rate(load, sample.in_bps),
            _rate(load, sample.out_bps),
            "-" if sample.loss is None else percent(sample.loss),
            "-" if sample.rtt is None else milliseconds(sample.rtt),
            "-" if sample.errors is None else f"{sample.errors:,}",
            "-" if sample.discards is None else f"{sample.discards:,}",
        )
    session.out.print(shown)


def _loads(records: Records, network: str | None) -> list[_Load]:
    try:
        newest = records.reader.newest_link_samples()
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    found = []
    for subject in records.names:
        sample = newest.get(LinkId(subject.id)) if subject.kind is SubjectKind.LINK else None
        if sample is not None and network in {None, subject.network}:
            link = None if records.inventory is None else records.inventory.links.get(sample.link)
            found.append(_Load(subject, sample, None if link is None else link.bandwidth_bps))
    return found


def _rate(load: _Load, bps: float | None) -> str:
    if bps is None:
        return "-"
    share = load.share(bps)
    return bit_rate(bps) if share is None else f"{bit_rate(bps)} ({percent(share)})"


def _json(records: Records, load: _Load) -> Json:
    sample = load.sample
    return {
        "id": load.subject.id,
        "network": load.subject.network,
        "name": records.names.get(load.subject),
        "since": iso(sample.at),
        "seconds": SLOT,
        "in_bps": sample.in_bps,
        "out_bps": sample.out_bps,
        "bandwidth_bps": load.bandwidth,
        "errors": sample.errors,
        "discards": sample.discards,
        "asked": sample.asked,
        "answered": sample.answered,
        "rtt_seconds": sample.rtt,
        "rx_upper_dbm": sample.rx_upper,
        "rx_lower_dbm": sample.rx_lower,
    }
