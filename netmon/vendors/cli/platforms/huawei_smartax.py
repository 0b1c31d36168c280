"""Huawei SmartAX: OLT and MDU (MA5600, MA5800, EA5800).

Where more words could follow, the device asks for them: `{ <cr>|slotid<K> }:`; an empty line goes on.
"""

from __future__ import annotations

import re

from netmon.model.health import Measure
from netmon.vendors.cli import values
from netmon.vendors.cli.profile import CliProfile, Dialect, Reader
from netmon.vendors.cli.saying import Identity, Says, Sensors
from netmon.vendors.cli.saying import health as health_of
from netmon.vendors.cli.tables import lines

VERSION, TEMPERATURE = "display version", "display temperature"

IDENTITY = Identity(
    platform="huawei_smartax",
    vendor="Huawei",
    os="smartax",
    model=(
        Says(VERSION, r"^ *PRODUCT *: *([ME]A5\d{3}[A-Z]?(?!\d)(?:-[A-Z]\d+)?)"),
        Says(VERSION, r"^ *PRODUCT *: *(\S+)"),
    ),
    version=(Says(VERSION, r"^ *VERSION *: *\S*?(V\d+R\d+\w*)"), Says(VERSION, r"^ *VERSION *: *(\S+)")),
)

_BOARD = re.compile(r"^ *SlotID: *(\d+) +BoardName: *(\S+) +Temperature: *(-?\d+) ?C", re.IGNORECASE)


def temperature(sensors: Sensors, command: str, text: str) -> None:
    """Read `display temperature`: a line for each board."""
    for one in lines(text):
        found = _BOARD.match(one)
        if found is not None:
            sensors.add(Measure.TEMPERATURE, f"Slot {found[1]} {found[2]}", values.celsius(found[3]), command)


PROFILE = CliProfile(
    platform="huawei_smartax",
    source="Huawei MA5600T and MA5800 command references",
    systems=frozenset({"smartax", "smartax-mdu"}),
    marks=r"(?m:^\s*PRODUCT\s*:\s*(?:MA5|EA5)\d)",
    dialect=Dialect(
        prompt=r"[^\s<>\[\]()#$%:{}|]{1,128}[>#]",
        paging=("scroll",),
        questions=(
            (r"\{ ?<cr>.{0,600}\} ?: ?$", ""),
            (r"(?:change|modify).{0,60}\?? *[\[(]Y(?:es)?/N(?:o)?[\])].{0,10}: ?$", "n"),
        ),
        enable="enable",
        refusal=(
            r"^\s*% ?(?:unknown|invalid|incomplete|ambiguous|parameter|too many|unrecognized)|"
            r"^\s*failure: ?(?:the user has no|.{0,40}(?:authority|privilege))"
        ),
    ),
    identity=Reader((VERSION,), IDENTITY),
    health=Reader((TEMPERATURE,), health_of("huawei_smartax", (TEMPERATURE, temperature))),
    configuration="display current-configuration",
)
