"""A scenario in words, and the one that comes with the inventory."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netmon.cli.demo.opening import SCENARIO
from netmon.cli.demo.progress import Progress, headline
from netmon.cli.demo.scenario import Script, in_words, read_script
from netmon.inventory import InventoryError, load
from netmon.lab.faults import FORMS, Fault, Healing, Thing, Verb
from netmon.lab.scenario import Happening
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, ServiceId, UnitId
from netmon.model.plant import Service
from netmon.words import Language
from tests.cli.live.given import province

ROOT = Path(__file__).parent.parent.parent.parent
FIVE_MINUTES = 300.0
PORTAL = Service(
    ServiceId("portal"), "长沙门户", NetworkId("extranet"), UnitId("changsha"), "http://127.78.2.1:8080/", portal=True
)
STEPS = """\
steps:
  - {at: 10s, do: cut link changsha-wangcheng, for: 20s}
  - {at: 2m, do: slow device x-core 800ms}
  - {at: 3m, do: heal all}
"""
WORDS = [
    ("cut link changsha-wangcheng", "链路 长沙—望城 中断", "link 长沙—望城 is cut"),
    ("kill device x-core", "设备 外网核心 断电", "device 外网核心 loses power"),
    ("slow device x-core 800ms", "设备 外网核心 的应答变慢，时延 800 ms", "device 外网核心 answers late by 800 ms"),
    ("lossy device x-core 30%", "设备 外网核心 丢包 30%", "device 外网核心 loses 30% of all packets"),
    (
        "down port x-core XGE1/0/1",
        "设备 外网核心 的端口 XGE1/0/1 中断",
        "interface XGE1/0/1 of device 外网核心 goes down",
    ),
    (
        "dim link changsha-wangcheng 15dB",
        "链路 长沙—望城 两端的收光下降 15 dB",
        "both ends of link 长沙—望城 receive 15 dB less light",
    ),
    (
        "corrupt link changsha-wangcheng 2%",
        "链路 长沙—望城 有 2% 的报文损坏",
        "2% of the packets on link 长沙—望城 are corrupted",
    ),
    (
        "configure device x-core liujun",
        "liujun 修改了设备 外网核心 的运行配置",
        "liujun changes the running configuration of device 外网核心",
    ),
    ("kill service portal", "业务系统 长沙门户 停止应答", "service 长沙门户 stops answering"),
    ("slow service portal 20s", "业务系统 长沙门户 的应答变慢，时延 20 s", "service 长沙门户 answers late by 20 s"),
    ("fail service portal", "业务系统 长沙门户 只返回错误", "service 长沙门户 answers with errors only"),
    ("deface service portal", "业务系统 长沙门户 的页面被换掉", "the page of service 长沙门户 is replaced by another"),
    ("heal service portal", "业务系统 长沙门户 恢复", "service 长沙门户 is healed"),
    ("heal link changsha-wangcheng", "链路 长沙—望城 恢复", "link 长沙—望城 is healed"),
    ("heal all", "全部恢复", "everything is healed"),
]


@pytest.fixture(name="inventory", scope="module")
def _inventory() -> Inventory:
    return replace(province(), services={PORTAL.id: PORTAL})


@pytest.fixture(name="script")
def _script(tmp_path: Path, inventory: Inventory) -> Script:
    path = tmp_path / "scenario.yaml"
    path.write_text(STEPS)
    return read_script(path, inventory)


def only(text: str, folder: Path, inventory: Inventory) -> Happening:
    path = folder / "one.yaml"
    path.write_text(f"steps: [{{at: 1s, do: '{text}'}}]\n")
    (happening,) = read_script(path, inventory).happenings
    return happening


@pytest.mark.parametrize(("text", "chinese", "english"), WORDS, ids=[text for text, _, _ in WORDS])
def test_a_step_is_told_by_the_names_of_things(
    tmp_path: Path, inventory: Inventory, text: str, chinese: str, english: str
) -> None:
    happening = only(text, tmp_path, inventory)
    assert in_words(happening, inventory, Language.ZH) == chinese
    assert in_words(happening, inventory, Language.EN) == english


@pytest.mark.parametrize(("verb", "noun"), [form for form in FORMS if form[0] is not Verb.CUT or form[1] != "site"])
def test_every_fault_there_is_can_be_told(inventory: Inventory, verb: Verb, noun: str) -> None:
    names = dict.fromkeys(("device", "port", "fan", "supply"), "x-core") | {
        "link": "core-finance",
        "network": "extranet",
        "service": PORTAL.id,
    }
    (known,) = [form[1] for form in FORMS if form == (verb, noun)]
    fault = Fault(verb, Thing(known, names[noun], "XGE1/0/1" if noun == "port" else ""))
    for order in (fault, Healing(fault.thing)):
        for language in Language:
            assert in_words(Happening(0.0, order), inventory, language)


def test_what_is_wrong_with_a_scenario_is_told_before_anything_starts(tmp_path: Path, inventory: Inventory) -> None:
    path = tmp_path / "scenario.yaml"
    path.write_text("steps:\n  - {at: 1s, do: cut link nowhere}\n  - {at: x, do: heal all}\n")
    with pytest.raises(InventoryError) as refused:
        read_script(path, inventory)
    assert [(problem.line, problem.code) for problem in refused.value.problems] == [
        (2, "lab.unknown_link"),
        (3, "problem.not_a_duration"),
    ]


def test_the_headline_tells_what_was_done_last_and_what_comes_next(inventory: Inventory, script: Script) -> None:
    def said(progress: Progress, now: float) -> list[str]:
        return headline(progress, script, inventory, Language.EN, now)

    assert said(Progress(100.0, asked=3, devices=8), 104.0) == [
        "the daemons started 0:04 ago; 3 of 8 devices have answered"
    ]
    assert said(Progress(100.0, 112.3), 115.0) == [
        "everything was found up in 12.3 s; running for 0:15",
        "next at 0:10 (in 7 s): link 长沙—望城 is cut",
    ]
    assert said(Progress(100.0, 112.3, 1), 123.0)[1:] == [
        "next at 0:30 (in 19 s): link 长沙—望城 is healed",
        "scenario 0:10: link 长沙—望城 is cut",
    ]
    assert said(Progress(100.0, 112.3, 4), 500.0)[1:] == [
        "the scenario is over and all is healed; now break something yourself",
        "scenario 3:00: everything is healed",
    ]
    assert headline(Progress(0.0, 1.0), Script(), inventory, Language.EN, 2.0)[1:] == [
        "there is no scenario file; break something yourself"
    ]


def test_the_scenario_of_the_example_fits_it_takes_five_minutes_and_heals_all_it_breaks() -> None:
    inventory = load(ROOT / "inventory.yaml", {}, secrets=False)
    happenings = read_script(ROOT / SCENARIO, inventory).happenings
    assert happenings[-1].at == FIVE_MINUTES
    assert happenings[-1].order == Healing(None)
    broken: set[Fault] = set()
    for happening in happenings[:-1]:
        assert isinstance(happening.order, Fault)
        if happening.order.lasts:
            (broken.discard if happening.ends else broken.add)(happening.order)
    assert broken == set(), "all is healed some time before the end"
