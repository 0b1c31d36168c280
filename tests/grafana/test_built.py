"""What Grafana loads is what the code makes, and everything said on a dashboard is used on one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from grafana import making
from grafana.workshop import rendering
from netmon.words import CATALOGUE, Language


def test_what_is_committed_is_what_the_code_makes() -> None:
    assert making.stale(making.BUILT) == [], "make dashboards"


def test_a_changed_a_missing_and_a_forgotten_file_are_found(tmp_path: Path) -> None:
    wanted = making.made()
    changed, missing = sorted(wanted)[:2]
    for name, text in wanted.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / changed).write_text("{}", encoding="utf-8")
    (tmp_path / missing).unlink()
    (tmp_path / "zh" / "forgotten.json").write_text("{}", encoding="utf-8")
    assert making.stale(tmp_path) == sorted([changed, missing, "zh/forgotten.json"])


@pytest.mark.parametrize("language", Language)
def test_every_sentence_about_dashboards_is_said_on_one(language: Language) -> None:
    text = "".join(rendering.to_json(board, language) for board in making.boards())
    said = {code: json.dumps(words.in_(language), ensure_ascii=False)[1:-1] for code, words in CATALOGUE.items()}
    unsaid = {code for code, words in said.items() if code.startswith(ABOUT_BOARDS) and words not in text}
    assert unsaid <= FOR_OTHER_BOARDS


ABOUT_BOARDS = ("board.", "board_title.", "board_about.", "board_none.")
FOR_OTHER_BOARDS = {
    f"board.{name}"
    for name in (
        *("prefecture", "unit", "device", "service", "link", "carrier", "indicator"),
        *(f"open_{thing}{many}" for thing in ("unit", "device", "link", "service", "indicator") for many in ("", "s")),
        *("open_incident", "open_incidents", "open_self", "no_data", "yes", "no", "network"),
    )
}
"""Words of the workshop's own variables and links, which not every dashboard needs."""
