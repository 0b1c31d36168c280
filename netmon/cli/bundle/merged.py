"""`netmon bundle merged`: what all who delivered come to, network beside network and never added."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Annotated

import typer

from netmon.bundles.codec import decoded
from netmon.bundles.content import IndicatorPart, Published
from netmon.bundles.delivery import Delivery, delivery, newest_period
from netmon.bundles.envelope import unseal
from netmon.bundles.errors import BundleError
from netmon.bundles.making import parts_of
from netmon.bundles.marks import FEWEST, Marker
from netmon.bundles.merging import OWN, Voice, merge
from netmon.bundles.places import Places
from netmon.cli.bundle.merged_json import merged_json
from netmon.cli.bundle.opening import OverlapOption, database_of, reading, secret
from netmon.cli.bundle.telling import Together, tell
from netmon.cli.coverage.opening import open_figures
from netmon.cli.errors import CliError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.periods import period_of
from netmon.cli.session import Json, Session, session_of
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.model.bundle import KeptBundle, TrustedKey
from netmon.model.days import end_of
from netmon.model.names import IndicatorId, NetworkId
from netmon.model.period import Period
from netmon.settings import Flags, settings_from
from netmon.store import Reader


@dataclass(frozen=True, slots=True)
class Here:
    """What this instance itself knows: its figures, None where it has none, and the key that finds units twice."""

    figures: Figures | None
    now: float
    overlap_key: bytes | None


def merged(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.status_network")] = None,
    period: Annotated[str | None, typer.Option("--period", metavar="PERIOD", help="help.bundle_merged_period")] = None,
    overlap_key: OverlapOption = None,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print each network's figures of all who delivered."""
    session = session_of(context)
    asked = None if period is None else period_of(period)
    url = database_of(session, database, inventory)
    key = None if overlap_key is None else secret(session, overlap_key, "--overlap-key")
    if key is not None and len(key) < FEWEST:
        raise CliError("bundle.overlap_key_short", fewest=FEWEST)
    settings = settings_from(Flags(inventory=inventory, database=database), session.environ)
    with reading(url) as reader:
        keys, bundles = reader.bundle_keys(), reader.bundles()
        begun = reader.first_declared() is not None
        here = Here(open_figures(session, settings).figures if begun else None, session.clock.wall(), key)
        networks = sorted({one.network for one in keys.values() if network in {None, one.network}})
        if not networks:
            raise CliError("bundle.no_keys")
        told: list[Json] = []
        for each in networks:
            mine = [one for one in bundles if one.network == each]
            meant = asked or newest_period(mine)
            if meant is None:
                session.warn("bundle.none_of_network", network=each)
                continue
            stands = delivery([one for one in keys.values() if one.network == each], mine, meant)
            all_ = _merge(session, reader, here, each, stands)
            if json:
                told.append(merged_json(each, all_))
            else:
                tell(session, each, all_)
    if json:
        session.json({"networks": told})


def _merge(session: Session, reader: Reader, here: Here, network: NetworkId, stands: Delivery) -> Together:
    marker = None if here.overlap_key is None else Marker(here.overlap_key, network, stands.period)
    own = _own(session, here, network, stands.period)
    twins = Counter(key.name for key, _ in stands.delivered)
    spoken = [_voice(session, reader, key, one, twin=twins[key.name] > 1) for key, one in stands.delivered]
    voices = [voice for voice, _ in spoken]
    bulletins = tuple((voice.name, one) for voice, told in spoken for one in told)
    if own:
        voices.insert(0, Voice(session.say("bundle.own"), OWN, own))
    places = _places(here, stands.period)
    ids = dict.fromkeys(one for voice in voices for one in voice.parts)
    found = tuple(merge(one, voices, places, marker) for one in ids)
    return Together(stands, found, bulletins, own=bool(own))


def _own(session: Session, here: Here, network: NetworkId, period: Period) -> Mapping[IndicatorId, IndicatorPart]:
    if here.figures is None:
        return {}
    try:
        made = parts_of(here.figures, network, period, here.now, detail=True)
    except FigureError as error:
        session.warn(error.code, **{name: str(fact) for name, fact in error.facts.items()})
        return {}
    if made.sample:
        session.warn("bundle.own_sample", network=network)
    return {one.id: one for one in made.parts}


def _voice(
    session: Session, reader: Reader, key: TrustedKey, one: KeptBundle, *, twin: bool
) -> tuple[Voice, tuple[Published, ...]]:
    try:
        content = decoded(unseal(BytesIO(reader.bundle_octets(one) or b"")))
    except BundleError as error:
        why = session.say(f"bundle.word_{error.why.word}")
        raise CliError("bundle.kept_broken", name=key.name, number=one.number, why=why) from error
    # Two origins of one name are told apart by their divisions.
    name = f"{key.name} {key.division}" if twin else key.name
    return Voice(name, key.division, {part.id: part for part in content.indicators}), content.bulletins


def _places(here: Here, period: Period) -> Places:
    if here.figures is None:
        return Places({})
    at = end_of(period.last, here.figures.zone)
    register = here.figures.parts.register(at, max(at, here.now))
    lineage = register.lineage
    return Places(
        {
            id_: None if one.parent is None else str(lineage.get(one.parent, one.parent))
            for id_, one in register.divisions.items()
        }
    )
