"""The faults there are, and the words that name them: `cut link hub-pref`, `slow device hub 800ms`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from netmon.inventory.nearest import nearest
from netmon.lab.refusal import LabError, refusal
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId


class Noun(StrEnum):
    """What can be broken."""

    DEVICE = "device"
    PORT = "port"
    LINK = "link"
    SITE = "site"
    NETWORK = "network"
    SERVICE = "service"
    FAN = "fan"
    SUPPLY = "supply"


class Verb(StrEnum):
    """How it can be broken."""

    KILL = "kill"
    SLOW = "slow"
    LOSSY = "lossy"
    REBOOT = "reboot"
    SHUFFLE = "shuffle"
    SWAP = "swap"
    GROW = "grow"
    SHRINK = "shrink"
    DOWN = "down"
    SHUT = "shut"
    CUT = "cut"
    ISOLATE = "isolate"
    FLAP = "flap"
    DIM = "dim"
    CORRUPT = "corrupt"
    MISWIRE = "miswire"
    FAIL = "fail"
    REPLACE = "replace"
    UPGRADE = "upgrade"
    CONFIGURE = "configure"
    REKEY = "rekey"
    DEFACE = "deface"


SYNONYMS = {"restart": Verb.REBOOT, "renumber": Verb.SHUFFLE}
"""Other words that are understood."""
OVER_SSH = frozenset({Verb.CONFIGURE, Verb.REKEY})
"""What only a device with a command line can have happen."""
_AT_ONCE = OVER_SSH | {Verb.REBOOT, Verb.SHUFFLE, Verb.SWAP, Verb.GROW, Verb.SHRINK, Verb.REPLACE, Verb.UPGRADE}


class Thing(NamedTuple):
    """What is broken: by its id; of a port the device's, and the interface."""

    noun: Noun
    id: str
    interface: str = ""

    def __str__(self) -> str:
        return " ".join(filter(None, (self.noun, self.id, self.interface)))


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault. `delay` in seconds is that of a slow device, `loss` from 0 to 1 that of a lossy one, or the share of
    broken packets; `decibels` is by how much less light arrives, `by` who did it. A link that flaps is down and up for
    `every` seconds in turn.
    """

    verb: Verb
    thing: Thing
    delay: float = 0.0
    loss: float = 0.0
    decibels: float = 0.0
    by: str = ""
    every: float = 0.0

    @property
    def lasts(self) -> bool:
        """Whether it goes on until it is healed."""
        return self.verb not in _AT_ONCE

    def __str__(self) -> str:
        return f"{self.verb} {self.thing}{self._amount}{self.by and ' ' + self.by}"

    @property
    def _amount(self) -> str:
        if self.delay:
            return f" {self.delay * 1000:g}ms"
        if self.every:
            return f" {self.every:g}s"
        if self.decibels:
            return f" {self.decibels:g}dB"
        return f" {self.loss * 100:g}%" if self.loss else ""


@dataclass(frozen=True, slots=True)
class Healing:
    """The end of every fault of a thing, or of all there are."""

    thing: Thing | None

    def __str__(self) -> str:
        return f"{HEAL} {self.thing or ALL}"


Order = Fault | Healing

FORMS: dict[tuple[Verb, Noun], str] = {
    (Verb.KILL, Noun.DEVICE): "kill device ID",
    (Verb.SLOW, Noun.DEVICE): "slow device ID 800ms",
    (Verb.LOSSY, Noun.DEVICE): "lossy device ID 30%",
    (Verb.REBOOT, Noun.DEVICE): "reboot device ID",
    (Verb.SHUFFLE, Noun.DEVICE): "shuffle device ID",
    (Verb.SWAP, Noun.DEVICE): "swap device ID",
    (Verb.GROW, Noun.DEVICE): "grow device ID",
    (Verb.SHRINK, Noun.DEVICE): "shrink device ID",
    (Verb.DOWN, Noun.PORT): "down port ID INTERFACE",
    (Verb.SHUT, Noun.PORT): "shut port ID INTERFACE",
    (Verb.CUT, Noun.LINK): "cut link ID",
    (Verb.FLAP, Noun.LINK): "flap link ID 20s",
    (Verb.DIM, Noun.LINK): "dim link ID 15dB",
    (Verb.CORRUPT, Noun.LINK): "corrupt link ID 2%",
    (Verb.MISWIRE, Noun.LINK): "miswire link ID",
    (Verb.CUT, Noun.SITE): "cut site ID",
    (Verb.ISOLATE, Noun.NETWORK): "isolate network ID",
    (Verb.FAIL, Noun.FAN): "fail fan ID",
    (Verb.FAIL, Noun.SUPPLY): "fail supply ID",
    (Verb.REPLACE, Noun.DEVICE): "replace device ID",
    (Verb.UPGRADE, Noun.DEVICE): "upgrade device ID",
    (Verb.CONFIGURE, Noun.DEVICE): "configure device ID USER",
    (Verb.REKEY, Noun.DEVICE): "rekey device ID",
    (Verb.KILL, Noun.SERVICE): "kill service ID",
    (Verb.SLOW, Noun.SERVICE): "slow service ID 20s",
    (Verb.FAIL, Noun.SERVICE): "fail service ID",
    (Verb.DEFACE, Noun.SERVICE): "deface service ID",
}
HEAL = "heal"
ALL = "all"
LONGEST_DELAY = 60.0
SHORTEST_TURN, LONGEST_TURN = 1.0, 3600.0
MOST_DECIBELS = 60.0
_DELAY = re.compile(r"(?P<number>[0-9]{1,6}(\.[0-9]{1,3})?)(?P<unit>ms|s)")
_DECIBELS = re.compile(r"(?P<number>[0-9]{1,2}(\.[0-9]{1,2})?)dB", re.IGNORECASE)
_USER = re.compile(r"[A-Za-z0-9_.@-]{1,32}")
_SHARE = re.compile(r"(?P<number>[0-9]{1,3}(\.[0-9]{1,2})?)%")


class Names:
    """What there is to break in an inventory, and what stands where."""

    def __init__(self, inventory: Inventory) -> None:
        self._known: dict[Noun, Iterable[str]] = {
            Noun.DEVICE: inventory.devices.keys(),
            Noun.PORT: inventory.devices.keys(),
            Noun.LINK: inventory.links.keys(),
            Noun.SITE: inventory.sites.keys(),
            Noun.NETWORK: inventory.networks.keys(),
            Noun.SERVICE: inventory.services.keys(),
            Noun.FAN: inventory.devices.keys(),
            Noun.SUPPLY: inventory.devices.keys(),
        }
        self._interfaces: dict[DeviceId, list[str]] = {}
        for link in inventory.links.values():
            for end in (link.upper, link.lower):
                if end.device is not None and end.interface is not None:
                    self._interfaces.setdefault(end.device, []).append(end.interface)

    def check(self, thing: Thing) -> None:
        """Raise `LabError` where the inventory has no such thing. Ports that no link names are the lab's to know."""
        known = self._known[thing.noun]
        if thing.id not in known:
            of_device = thing.noun in {Noun.PORT, Noun.FAN, Noun.SUPPLY}
            code = "lab.unknown_device" if of_device else f"lab.unknown_{thing.noun}"
            _refuse_word(code, thing.id, known)

    def interfaces(self, device: str) -> list[str]:
        """Return the interfaces of a device that links name."""
        return self._interfaces.get(DeviceId(device), [])


def healing_of(words: Sequence[str], names: Names) -> Healing:
    """Read what follows `heal`. Raises `LabError`."""
    return Healing(None if list(words) == [ALL] else thing_of(words, names))


def fault_of(words: Sequence[str], names: Names) -> Fault:
    """Read a fault. Raises `LabError`, which says what would be right."""
    verb = _verb(words)
    nouns = [noun for known, noun in FORMS if known is verb]
    noun = next((noun for noun in nouns if len(words) > 1 and words[1] == noun), None)
    form = " | ".join(FORMS[verb, noun] for noun in nouns)
    if noun is None or len(words) < 3:
        raise refusal("lab.wrong_form", value=" ".join(words), form=form)
    given = len(words) - 3
    wanted = len(FORMS[verb, noun].split()) - 3
    if given < wanted or (given > wanted and noun is not Noun.PORT):
        raise refusal("lab.wrong_form", value=" ".join(words), form=FORMS[verb, noun])
    thing = thing_of(words[1:] if noun is Noun.PORT else words[1:3], names)
    if verb is Verb.SLOW:
        return Fault(verb, thing, delay=_delay(words[3]))
    if verb in (Verb.LOSSY, Verb.CORRUPT):
        return Fault(verb, thing, loss=_share(words[3]))
    if verb is Verb.DIM:
        return Fault(verb, thing, decibels=_decibels(words[3]))
    if verb is Verb.FLAP:
        return Fault(verb, thing, every=_turn(words[3]))
    if verb is Verb.CONFIGURE:
        return Fault(verb, thing, by=_user(words[3]))
    return Fault(verb, thing)


def thing_of(words: Sequence[str], names: Names) -> Thing:
    """Read what is meant by `link hub-pref` or `port hub GigabitEthernet0/0/1`. Raises `LabError`."""
    if len(words) < 2 or words[0] not in list(Noun):
        raise refusal("lab.wrong_heal", value=" ".join(words))
    noun = Noun(words[0])
    interface = " ".join(words[2:])
    if bool(interface) != (noun is Noun.PORT):
        raise refusal("lab.wrong_heal", value=" ".join(words))
    thing = Thing(noun, words[1], interface)
    names.check(thing)
    return thing


def _verb(words: Sequence[str]) -> Verb:
    word = words[0] if words else ""
    if word in SYNONYMS:
        return SYNONYMS[word]
    if word not in list(Verb):
        _refuse_word("lab.unknown_verb", word, list(Verb), choices=", ".join(Verb))
    return Verb(word)


def _delay(text: str) -> float:
    found = _DELAY.fullmatch(text)
    seconds = float(found["number"]) / (1000 if found["unit"] == "ms" else 1) if found else 0.0
    if not 0 < seconds <= LONGEST_DELAY:
        raise refusal("lab.bad_delay", value=text, most=f"{LONGEST_DELAY:g}s")
    return seconds


def _turn(text: str) -> float:
    found = _DELAY.fullmatch(text)
    seconds = float(found["number"]) / (1000 if found["unit"] == "ms" else 1) if found else 0.0
    if not SHORTEST_TURN <= seconds <= LONGEST_TURN:
        raise refusal("lab.bad_turn", value=text, least=f"{SHORTEST_TURN:g}s", most=f"{LONGEST_TURN:g}s")
    return seconds


def _user(text: str) -> str:
    if not _USER.fullmatch(text):
        raise refusal("lab.bad_user", value=text)
    return text


def _share(text: str) -> float:
    found = _SHARE.fullmatch(text)
    share = float(found["number"]) / 100 if found else 0.0
    if not 0 < share <= 1:
        raise refusal("lab.bad_share", value=text)
    return share


def _decibels(text: str) -> float:
    found = _DECIBELS.fullmatch(text)
    decibels = float(found["number"]) if found else 0.0
    if not 0 < decibels <= MOST_DECIBELS:
        raise refusal("lab.bad_decibels", value=text, most=f"{MOST_DECIBELS:g}dB")
    return decibels


def _refuse_word(code: str, word: str, candidates: Iterable[str], **facts: object) -> None:
    near = nearest(word, candidates)
    if near is None:
        raise refusal(code, value=word, **facts)
    raise LabError([*refusal(f"{code}_but", value=word, near=near, **facts).problems])
