"""The numbers of access are read as a whole or not at all."""

from pathlib import Path

import pytest

from photo_library.access.rules import SHIPPED, read_rules


def test_the_shipped_bounds_leave_room_for_a_window_at_work() -> None:
    rates = read_rules(SHIPPED).rates
    assert rates.lookups_of_officer.a_minute >= 5
    assert rates.lookups_of_officer.a_day <= 500


@pytest.mark.parametrize(
    ("place", "wrong"),
    [("shortest = 12", "shortest = 0"), ("shortest = 12", "shortest = true"), ("[photos]", "[pictures]")],
)
def test_a_table_that_is_not_whole_is_refused(tmp_path: Path, place: str, wrong: str) -> None:
    file = tmp_path / "access.toml"
    file.write_text(SHIPPED.read_text("utf-8").replace(place, wrong), "utf-8")
    with pytest.raises(ValueError, match="access"):
        read_rules(file)
