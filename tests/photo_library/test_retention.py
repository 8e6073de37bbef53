"""How long photos are kept: by profile, shorter once withdrawn, for ever where nothing is said."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType

import pytest

from photo_library.upkeep.retention import Over, Retention, Use, months_before, read_retention
from tests.project import ROOT

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
RULES = Retention(MappingProxyType({"id-card": 12}), 90)
A_MINUTE = timedelta(minutes=1)


@pytest.mark.parametrize(
    ("use", "over"),
    [
        (Use("id-card", datetime(2025, 11, 23, 9, tzinfo=UTC)), None),
        (Use("id-card", datetime(2025, 11, 23, 9, tzinfo=UTC) - A_MINUTE), Over.AGE),
        (Use("other", datetime(1990, 1, 1, tzinfo=UTC)), None),
        (Use("id-card", NOW - timedelta(days=91), NOW - timedelta(days=90)), None),
        (Use("id-card", NOW - timedelta(days=91), NOW - timedelta(days=90) - A_MINUTE), Over.WITHDRAWN),
        (Use("other", NOW - timedelta(days=99), NOW - timedelta(days=91)), Over.WITHDRAWN),
    ],
)
def test_a_photo_is_over_by_age_or_by_withdrawal(use: Use, over: Over | None) -> None:
    assert RULES.over(use, NOW) is over


def test_months_are_those_of_the_calendar() -> None:
    assert months_before(datetime(2026, 3, 31, tzinfo=UTC), 1) == datetime(2026, 2, 28, tzinfo=UTC)
    assert months_before(datetime(2026, 1, 15, tzinfo=UTC), 13) == datetime(2024, 12, 15, tzinfo=UTC)
    assert months_before(datetime(2026, 1, 15, tzinfo=UTC), 99_999).year == 1


def test_every_profile_of_the_counter_has_its_time() -> None:
    profiles = {file.stem for file in (ROOT / "resources" / "specs").glob("*.toml")}
    assert set(read_retention().months) == profiles | {"same-frame"}  # the picture of the two is no card's


@pytest.mark.parametrize(
    "written",
    [
        "",
        "[months]\nid-card = 12\n",
        "[months]\nid-card = 0\n[withdrawn]\ndays = 90\n",
        "[months]\nid-card = true\n[withdrawn]\ndays = 90\n",
        "[months]\nid-card = 12\n[withdrawn]\ndays = 90\nmonths = 1\n",
        "[months]\nid-card = 12\n[withdrawn]\ndays = 90\n[more]\n",
        "months = 3\n[withdrawn]\ndays = 90\n",
    ],
)
def test_a_table_that_is_not_whole_is_refused(tmp_path: Path, written: str) -> None:
    (tmp_path / "retention.toml").write_text(written)
    with pytest.raises(ValueError, match="retention must hold exactly"):
        read_retention(tmp_path / "retention.toml")
