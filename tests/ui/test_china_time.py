"""Days and times on screen and paper are China's, whatever zone the machine is set to."""

import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from counter_app.clock import SystemClock
from counter_app.domain.case.decision import Take
from counter_app.domain.case.receipt import receipt_number
from counter_app.domain.days import CHINA_TIME, china_day
from counter_app.domain.ids import ShotId
from counter_app.domain.photo.photo import Shot
from counter_app.ui.app import App
from counter_app.ui.messages import status, takes
from counter_app.ui.papers import wording
from tests.ui import stage

NIGHT = datetime(2026, 11, 23, 16, 30, tzinfo=UTC)
"""Half past midnight of the 24th in China; still the 23rd in London and New York."""


pytestmark = pytest.mark.skipif(not hasattr(time, "tzset"), reason="this system sets no zone for one program")


@pytest.fixture(params=["UTC", "America/New_York", "Asia/Shanghai", "Pacific/Kiritimati"])
def _zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


@pytest.mark.usefixtures("_zone")
def test_the_clock_tells_chinas_time() -> None:
    now = SystemClock().now()
    assert now.utcoffset() == CHINA_TIME.utcoffset(None)
    assert now.date() == china_day(now)


@pytest.mark.usefixtures("_zone")
def test_a_moment_is_shown_and_printed_as_on_the_receipt(app: App) -> None:
    assert app is not None
    assert status.moment_text(NIGHT) == "2026-11-24 00:30"
    assert status.time_text(NIGHT) == "00:30"
    assert "20261124" in receipt_number("310000", "07", china_day(NIGHT), 1)
    assert wording.moment(NIGHT).endswith("24日 00:30")
    shot = Shot(ShotId("shot"), replace(stage.frame(), taken_at=NIGHT))
    assert takes.origin(Take(shot, stage.judgement())) == "00:30:00"
