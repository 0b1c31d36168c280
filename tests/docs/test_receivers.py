"""The receivers of the manual are an inventory that loads, every kind among them, the same in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from netmon.inventory import load
from netmon.model.receiver import ReceiverKind
from tests.docs.pages import DOCS, text_of
from tests.inventory.test_editors import errors_in

BOTH = [DOCS / "notify.md", DOCS / "notify.zh.md"]


def example(page: Path) -> str:
    """Return the block that declares receivers."""
    (found,) = [
        block for block in re.findall(r"```yaml\n(.*?)```", text_of(page), re.DOTALL) if "receivers:\n    mail" in block
    ]
    return str(found)


@pytest.mark.parametrize("page", BOTH, ids=lambda page: page.name)
def test_the_example_of_receivers_loads(page: Path, tmp_path: Path) -> None:
    path = tmp_path / "inventory.yaml"
    path.write_text(example(page), encoding="utf-8")
    found = load(path, {}, secrets=False)
    assert len(found.notify.receivers) == len(re.findall(r"\bkind: ", example(page)))


def test_an_editor_has_nothing_against_it_and_knows_by_the_kind_which_keys_belong_to_it(tmp_path: Path) -> None:
    path = tmp_path / "inventory.yaml"
    path.write_text(example(BOTH[0]), encoding="utf-8")
    assert list(errors_in(path)) == []
    path.write_text(example(BOTH[0]).replace("kind: smtp", "kind: syslog"), encoding="utf-8")
    assert list(errors_in(path)) != []


@pytest.mark.parametrize("page", BOTH, ids=lambda page: page.name)
def test_every_kind_has_its_row_and_its_example(page: Path) -> None:
    text = text_of(page)
    assert [kind for kind in ReceiverKind if f"| `{kind}` |" not in text or f"kind: {kind}" not in example(page)] == []


def test_both_languages_give_the_same_example() -> None:
    english, chinese = (re.sub(r" *#.*", "", example(page)) for page in BOTH)
    assert english == chinese
