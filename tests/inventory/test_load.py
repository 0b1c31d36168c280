"""From files to a checked inventory: references followed, defaults resolved, everything wrong told at once."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path

import pytest

from netmon.inventory import InventoryError, load
from netmon.model.credential import AuthProtocol, CommunityCredential, PrivProtocol, UsmCredential
from netmon.model.inventory import Inventory
from netmon.model.names import CredentialId, DeviceId, DivisionCode, IndicatorId, LinkId, NetworkId, ServiceId, UnitId
from netmon.model.plant import LinkEnd, Role
from netmon.model.probing import IcmpUse, Probing
from netmon.model.register import Contact, Level
from tests.inventory.province import province

SMALL = Path(__file__).parent.parent / "inventories" / "small.yaml"

BASE = """
networks: {extranet: {name: 政务外网}}
divisions: {430100: {name: 长沙市, level: prefecture}}
units: {cs: {name: 长沙市人民政府办公厅, kind: 党政机关, division: 430100}}
"""

SECRETS = {
    "NETMON_COMMUNITY": "kept-well-9f",
    "NETMON_AUTH": "kept-well-2b",
    "NETMON_PRIV": "kept-well-7d",
    "WEAK": "public",
}


def write(folder: Path, **files: str) -> Path:
    for name, content in files.items():
        (folder / f"{name}.yaml").write_text(content, encoding="utf-8")
    return folder / "inventory.yaml"


def read(folder: Path, **files: str) -> Inventory:
    return load(write(folder, **files), SECRETS)


def refused(folder: Path, **files: str) -> list[str]:
    """Return `file:line code` of everything that is wrong."""
    with pytest.raises(InventoryError) as error:
        read(folder, **files)
    return [f"{Path(found.file).name}:{found.line} {found.code}" for found in error.value.problems]


@pytest.fixture(scope="module")
def small() -> Inventory:
    return load(SMALL, SECRETS)


def test_units_come_from_csv_with_chinese_headings_in_gb18030(small: Inventory) -> None:
    unit = small.units[UnitId("hn-gov")]
    assert (unit.name, unit.level, unit.kind) == ("湖南省人民政府办公厅", Level.PROVINCE, "党政机关")
    assert unit.networks == (NetworkId("extranet"),)
    assert unit.contacts == (Contact("张三", "0731-80000000", "301"),)
    assert small.units[UnitId("hn-cz")].sample
    assert not small.units[UnitId("cs-gov")].sample


def test_a_unit_has_the_level_of_its_division_unless_it_says_so(small: Inventory) -> None:
    assert small.units[UnitId("wc-gov")].level is Level.COUNTY
    assert small.units[UnitId("zz-gov")].level is Level.PREFECTURE


def test_a_division_knows_what_it_took_over_from(small: Inventory) -> None:
    division = small.divisions[DivisionCode("430112")]
    assert division.replaces == (DivisionCode("430122"),)
    assert division.valid_from == small.divisions[DivisionCode("430122")].valid_to == date(2011, 5, 20)


def test_a_device_is_resolved_to_the_last_default(small: Inventory) -> None:
    device = small.devices[DeviceId("cs-pe")]
    assert device.name == "cs-pe"
    assert device.network == "extranet"
    assert device.probing == Probing()
    assert (device.snmp, device.snmp_port) == ("readonly", 161)


def test_the_more_particular_word_wins(small: Inventory) -> None:
    core, own, lan = (small.devices[DeviceId(name)] for name in ("core1", "zz-pe", "wc-sw"))
    assert (core.snmp, core.probing.timeout, core.probing.reachability) == ("secure", 1.5, 10.0)
    assert own.probing == Probing(reachability=15.0)
    assert lan.snmp is None
    assert (lan.probing.reachability, lan.probing.counters) == (60.0, 300.0)


def test_both_kinds_of_address_and_of_credential_are_read(small: Inventory) -> None:
    assert small.devices[DeviceId("core2")].address == IPv6Address("2001:db8::2")
    assert small.devices[DeviceId("core1")].accept_reply_from == (IPv4Address("192.0.2.2"),)
    readonly, secure = (small.credentials[CredentialId(name)] for name in ("readonly", "secure"))
    assert isinstance(readonly, CommunityCredential)
    assert (readonly.version, str(readonly.community)) == ("v2c", "env:NETMON_COMMUNITY")
    assert isinstance(secure, UsmCredential)
    assert secure.auth is not None
    assert secure.priv is not None
    assert (secure.auth[0], secure.priv[0]) == (AuthProtocol.SHA256, PrivProtocol.AES128)


def test_an_end_of_a_link_belongs_to_the_unit_of_its_device(small: Inventory) -> None:
    link = small.links[LinkId("core1-cs")]
    assert link.upper == LinkEnd(UnitId("hn-gov"), DeviceId("core1"), "GigabitEthernet0/0/1")
    assert link.lower.unit == "cs-gov"
    assert (link.bandwidth_bps, link.hotline) == (1_500_000_000, "10000")


def test_an_end_may_be_a_unit_with_nothing_to_poll(small: Inventory) -> None:
    link = small.links[LinkId("zz-ls")]
    assert link.lower == LinkEnd(UnitId("ls-gov"))
    assert link.sample, "the unit is sample data, so the link to it is"


def test_goals_are_read_exactly(small: Inventory) -> None:
    assert small.indicators[IndicatorId("available")].threshold == Fraction(999, 1000)
    assert small.indicators[IndicatorId("connected")].population.network == "extranet"
    (target,) = small.indicator_targets
    assert (target.at_least, target.due) == (Fraction(9, 10), date(2010, 12, 31))
    assert small.services[ServiceId("portal")].network == "extranet"


def test_the_digest_changes_with_any_file(tmp_path: Path) -> None:
    first = read(tmp_path, inventory=BASE + "include: more.yaml\n", more="limits: {in_flight: 100}\n").digest
    again = read(tmp_path, inventory=BASE + "include: more.yaml\n", more="limits: {in_flight: 100}\n").digest
    other = read(tmp_path, inventory=BASE + "include: more.yaml\n", more="limits: {in_flight: 101}\n").digest
    assert len(first) == 64
    assert first == again != other


def test_a_real_loss_is_known_within_45_seconds_by_default(tmp_path: Path) -> None:
    devices = "".join(f"  {role}: {{unit: cs, address: 192.0.2.{n}, role: {role}}}\n" for n, role in enumerate(Role, 1))
    for device in read(tmp_path, inventory=f"{BASE}devices:\n{devices}").devices.values():
        asked = device.probing
        assert asked.reachability == (10 if device.role is Role.CORE else 30)
        assert asked.reachability + sum(asked.reasks) + (1 + len(asked.reasks)) * asked.timeout <= 45
        assert asked.down.k <= 1 + len(asked.reasks)


def test_what_the_file_says_for_all_wins_over_what_is_built_in_for_core(tmp_path: Path) -> None:
    said = BASE + "probing: {reachability: 5s}\ndevices: {hub: {unit: cs, address: 192.0.2.1, role: core}}\n"
    assert read(tmp_path, inventory=said).devices[DeviceId("hub")].probing.reachability == 5


def test_a_timeout_that_nobody_wrote_follows_a_short_interval(tmp_path: Path) -> None:
    said = (
        BASE + "probing: {reachability: 1s, counters: 5s}\ndevices: {hub: {unit: cs, address: 192.0.2.1, role: pe}}\n"
    )
    probing = read(tmp_path, inventory=said).devices[DeviceId("hub")].probing
    assert (probing.timeout, probing.deadline) == (0.6, 5.0)


def test_many_agents_may_share_an_address_when_each_answers_for_itself(tmp_path: Path) -> None:
    said = """
credentials: {ro: {version: v2c, community: env:NETMON_COMMUNITY}}
probing: {icmp: off, snmp: ro}
devices:
  a: {unit: cs, address: 127.0.0.1, role: pe, snmp_port: 1161}
  b: {unit: cs, address: 127.0.0.1, role: pe, snmp_port: 1162}
"""
    assert len(read(tmp_path, inventory=BASE + said).devices) == 2


def test_an_address_may_stand_once_in_each_network(tmp_path: Path) -> None:
    said = """
networks: {extranet: {name: 政务外网}, intranet: {name: 政务内网}}
divisions: {430100: {name: 长沙市, level: prefecture}}
units: {cs: {name: 长沙, kind: 党政机关, division: 430100, networks: [extranet, intranet]}}
devices:
  a: {unit: cs, address: 10.0.0.1, role: pe, network: extranet}
  b: {unit: cs, address: 10.0.0.1, role: pe, network: intranet}
"""
    assert {device.network for device in read(tmp_path, inventory=said).devices.values()} == {"extranet", "intranet"}


def test_weakness_is_allowed_where_it_is_meant(tmp_path: Path) -> None:
    said = """
credentials:
  a: {version: v1, community: env:WEAK, allow_weak: true}
  b: {version: v3, user: netmon, allow_weak: true}
  c: {version: v3, user: netmon, auth: md5:env:NETMON_AUTH, priv: des:env:NETMON_PRIV, allow_weak: true}
"""
    assert set(read(tmp_path, inventory=BASE + said).credentials) == {"a", "b", "c"}


def test_without_secrets_nothing_is_looked_for(tmp_path: Path) -> None:
    path = write(tmp_path, inventory=BASE + "credentials: {a: {version: v2c, community: env:NOT_SET}}\n")
    assert set(load(path, {}, secrets=False).credentials) == {"a"}


def test_a_file_of_a_secret_is_found_beside_the_inventory(tmp_path: Path) -> None:
    (tmp_path / "community").write_text("kept-well-9f\n")
    (tmp_path / "community").chmod(0o600)
    read(tmp_path, inventory=BASE + "credentials: {a: {version: v2c, community: file:community}}\n")


def test_a_weak_community_may_stand_in_a_file_that_others_can_read_but_a_password_never(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("kept-well-9f\n")
    (tmp_path / "secret").chmod(0o644)
    weak = "credentials: {a: {version: v2c, community: file:secret, allow_weak: true}}\n"
    assert read(tmp_path, inventory=BASE + weak).credentials
    weak = "credentials: {a: {version: v3, user: netmon, auth: 'sha256:file:secret', allow_weak: true}}\n"
    assert [problem.rsplit(maxsplit=1)[1] for problem in refused(tmp_path, inventory=BASE + weak)] == [
        "problem.secret_file_mode"
    ]


def test_a_file_that_two_others_include_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    write(tmp_path / "d", a="include: c.yaml\n", b="include: c.yaml\n", c="sites: {dc: {name: 机房}}\n")
    assert set(read(tmp_path, inventory=BASE + "include: [d/*.yaml, d/c.yaml]\n").sites) == {"dc"}


def test_sections_that_are_left_empty_are_empty(tmp_path: Path) -> None:
    said = BASE + "devices:\nlinks:\ntargets:\nprobing:\ninclude:\n"
    assert read(tmp_path, inventory=said).devices == {}


def test_a_mistake_in_the_syntax_of_one_file_does_not_hide_mistakes_in_another(tmp_path: Path) -> None:
    assert refused(
        tmp_path,
        inventory=BASE + "include: [broken.yaml, wrong.yaml]\n",
        broken="sites:\n  dc: {name: [机房\n",
        wrong="devices:\n  hub: {unit: cs, address: 192.0.2.300, role: core}\n",
    ) == ["broken.yaml:3 syntax.bracket", "wrong.yaml:2 problem.not_an_address"]


def test_what_a_broken_file_may_have_declared_is_not_told_to_be_missing(tmp_path: Path) -> None:
    assert refused(
        tmp_path,
        inventory=BASE + "include: broken.yaml\ndevices: {hub: {unit: cs, site: dc, address: 192.0.2.1, role: core}}\n",
        broken="sites:\n  other: {name: a}\n  x: [\n",
    ) == ["broken.yaml:4 syntax.bracket"]


def test_mistakes_of_shape_and_of_reference_are_told_in_one_run(tmp_path: Path) -> None:
    said = """
devices:
  hub: {unit: cs, address: 192.0.2.1, role: kore}
  pe: {unit: cx, address: 192.0.2.2, role: pe, colour: blue}
  ce: {unit: nobody, address: 192.0.2.3, role: ce, site: nowhere}
targets:
  - {indicator: none, at_least: 90, due: soon}
"""
    assert refused(tmp_path, inventory=BASE + said) == [
        "inventory.yaml:7 problem.not_one_of",
        "inventory.yaml:8 problem.unknown_key",
        "inventory.yaml:9 problem.unknown_reference",
        "inventory.yaml:9 problem.nothing_declared",
        "inventory.yaml:11 problem.not_a_percentage",
        "inventory.yaml:11 problem.not_a_date",
    ]


def test_a_reference_to_a_broken_entry_is_not_a_second_mistake(tmp_path: Path) -> None:
    said = """
networks: {extranet: {name: 政务外网}}
divisions: {430100: {name: 长沙市, level: city}}
units: {cs: {name: 长沙, kind: 党政机关, division: 430100}}
credentials: {ro: {version: v9, community: env:NETMON_COMMUNITY}}
probing: {snmp: ro}
devices:
  hub: {unit: cs, address: 192.0.2.1, role: core}
  pe: {unit: cs, address: 192.0.2.2, role: pe}
links:
  up: {upper: {device: hub, interface: GE1}, lower: {device: pe, interface: GE1}}
services:
  portal: {name: 门户, unit: cs, url: "https://portal.example/"}
indicators:
  connected: {name: 联网率, criterion: connected, population: {levels: [prefecture]}}
targets:
  - {indicator: connected, at_least: 90%, due: 2010-12-31}
"""
    assert refused(tmp_path, inventory=said) == [
        "inventory.yaml:3 problem.not_one_of",
        "inventory.yaml:5 problem.not_one_of",
    ]


def test_every_cycle_is_told(tmp_path: Path) -> None:
    devices = "".join(f"  d{n}: {{unit: cs, address: 192.0.2.{n}, role: pe}}\n" for n in range(1, 7))
    pairs = [(1, 2), (2, 1), (3, 4), (4, 5), (5, 3), (5, 6)]
    links = "".join(f"  l{a}{b}: {{upper: {{device: d{a}}}, lower: {{device: d{b}}}}}\n" for a, b in pairs)
    with pytest.raises(InventoryError) as error:
        read(tmp_path, inventory=f"{BASE}devices:\n{devices}links:\n{links}")
    told = [str(found.facts["links"]).split(" → ") for found in error.value.problems]
    assert told == [["l12", "l21"], ["l34", "l45", "l53"]]


def test_icmp_off_is_the_word_off_and_not_a_flag(tmp_path: Path) -> None:
    said = BASE + "devices: {hub: {unit: cs, address: 192.0.2.1, role: pe, snmp: off, probing: {icmp: off}}}\n"
    device = read(tmp_path, inventory=said).devices[DeviceId("hub")]
    assert device.probing.icmp is IcmpUse.OFF
    assert device.snmp is None


def test_a_province_is_loaded_whole(tmp_path: Path) -> None:
    inventory = read(tmp_path, inventory=province(5_000, 10_000))
    assert (len(inventory.units), len(inventory.devices), len(inventory.links)) == (5_000, 10_000, 9_999)
