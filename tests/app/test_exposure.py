"""The log tells of the budget of series once for each time that it comes nearer."""

from __future__ import annotations

import logging

import pytest

from netmon.app.exposure import ExposureNews
from netmon.model.exposure import Exposure
from netmon.words import Language


def test_the_log_follows_the_budget_without_repeating_itself(caplog: pytest.LogCaptureFixture) -> None:
    news = ExposureNews(Language.EN)
    course = [
        (Exposure(1000, 100), None),
        (Exposure(1000, 800), "near their budget: 800 series of 1000"),
        (Exposure(1000, 790), None),  # not below 75 %
        (Exposure(1000, 820), None),
        (Exposure(1000, 990, interfaces=70, sensors=5), "about 70 series of interfaces and 5 of sensors are left out"),
        (Exposure(1000, 1100, interfaces=90, sensors=5), "over their budget: 1100 series of 1000"),
        (Exposure(1000, 700), "back within 80 % of their budget: 700 series"),
        (Exposure(1000, 700), None),
    ]
    for exposure, said in course:
        caplog.clear()
        with caplog.at_level(logging.INFO):
            news.tell(exposure)
        assert len(caplog.messages) == (said is not None)
        assert said is None or said in caplog.messages[0]


def test_scrapes_that_were_given_up_are_told_as_they_come(caplog: pytest.LogCaptureFixture) -> None:
    news = ExposureNews(Language.ZH)
    for count in (0, 2, 2, 3):
        news.tell(Exposure(1000, given_up=count))
    assert [message.split("：")[0] for message in caplog.messages] == ["放弃了 2 次抓取", "放弃了 1 次抓取"]
