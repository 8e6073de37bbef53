"""Inputs that once came out of a parser as another error than the documented one."""

import subprocess
import sys
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from counter_app import resources
from counter_app.camera.pictures import load_picture
from counter_app.config import read_settings
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.fields import SpecError
from counter_app.domain.photo.spec import read_spec
from counter_app.domain.places.regions import TableError
from counter_app.domain.places.terms import read_terms
from counter_app.sync.journal import rows
from counter_app.sync.link.http import http_date
from counter_app.sync.wire import fields
from counter_app.sync.wire.fields import MalformedError
from tests.fuzz.replies import counter_side
from tests.people import applicant
from tests.project import ROOT

ENDLESS = 10**400
ENTRY = ("id", "waiting", 3, "2026-11-23T09:30:00+08:00", None, None)


@pytest.mark.parametrize("text", ["a = " + "[" * 20_000, "a = " + "9" * 5000])
def test_settings_nested_or_long_beyond_reason_are_wrong_settings(tmp_path: Path, text: str) -> None:
    file = tmp_path / "settings.toml"
    file.write_text(text)
    with pytest.raises(FaultError) as refused:
        read_settings(file, {})
    assert refused.value.fault.code is FaultCode.SETTINGS_WRONG


def test_a_number_of_a_profile_may_not_be_longer_than_any_float() -> None:
    table = resources.toml("specs", "id-card.toml")
    table["portrait"] = {**fields.as_table(table["portrait"], "portrait"), "dpi": ENDLESS}
    with pytest.raises(SpecError):
        read_spec(table)


def test_a_number_of_a_message_may_not_be_longer_than_any_float() -> None:
    with pytest.raises(MalformedError):
        fields.number({"measured": ENDLESS}, "measured")


def test_endless_years_are_no_validity() -> None:
    table = resources.toml("rules", "terms.toml")
    table["validity"] = [{"from_age": 0, "years": float("inf")}]
    with pytest.raises(TableError):
        read_terms(table)


@pytest.mark.parametrize(
    ("place", "value"), [(2, "3"), (2, None), (3, 7), (3, "2026-11-23"), (4, 5), (5, 1.5), (5, "2026-11-23T09:30:00")]
)
def test_a_row_of_another_kind_is_a_damaged_journal(place: int, value: object) -> None:
    row: list[object] = list(ENTRY)
    row[place] = value
    with pytest.raises(FaultError) as refused:
        rows.read_entry(tuple(row))
    assert refused.value.fault.code is FaultCode.JOURNAL_DAMAGED
    assert rows.read_entry(ENTRY).due_at.utcoffset() == timedelta(hours=8)


@pytest.mark.parametrize("year", ["9" * 30, "10000", "-1"])
def test_a_date_of_a_reply_with_an_impossible_year_is_none(year: str) -> None:
    assert http_date(f"Tue, 24 Nov {year} 03:00:00 GMT") is None


def test_a_reply_from_the_last_day_of_all_is_an_outcome_like_any() -> None:
    asked = (
        b"HTTP/1.1 503 x\r\nDate: Fri, 31 Dec 9999 23:59:59 -2359\r\nRetry-After: Tue, 24 Nov 2026 03:10:00 GMT\r\n\r\n"
    )
    with counter_side() as (replies, photos):
        replies.said = asked
        with pytest.raises(FaultError) as refused:
            photos.photos_of(applicant().id_number)
    assert refused.value.fault.code is FaultCode.LIBRARY_BUSY


@pytest.mark.parametrize("place", ["//[", "http://[a b]/", "http://[::1"])
def test_a_reply_that_points_nowhere_is_not_understood(place: str) -> None:
    body = b"not JSON"
    head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLocation: {place}\r\nContent-Length: {len(body)}"
    with counter_side() as (replies, photos):
        replies.said = f"{head}\r\n\r\n".encode().replace(b"200 OK", b"302 Found") + body
        with pytest.raises(FaultError) as refused:
            photos.photos_of(applicant().id_number)
    assert refused.value.fault.code is FaultCode.LIBRARY_NOT_UNDERSTOOD


@pytest.mark.parametrize("side", [20_000, 1 << 21])
def test_a_picture_file_that_claims_to_be_huge_is_refused_before_room_is_made_for_it(tmp_path: Path, side: int) -> None:
    coded = BytesIO()
    Image.new("RGB", (48, 40), "red").save(coded, "BMP")
    huge = bytearray(coded.getvalue())
    huge[18:26] = side.to_bytes(4, "little") * 2
    (tmp_path / "huge.bmp").write_bytes(huge)
    with pytest.raises(FaultError) as refused:
        load_picture(tmp_path / "huge.bmp")
    assert (refused.value.fault.code, refused.value.fault.parameters) == (
        FaultCode.CAMERA_GARBAGE,
        (("reason", "size"),),
    )


@pytest.mark.skipif(sys.platform == "win32", reason="asks POSIX for the peak of memory")
def test_a_part_of_a_picture_that_claims_four_gigabytes_gets_no_room_for_them(tmp_path: Path) -> None:
    coded = BytesIO()
    Image.new("RGB", (48, 40), "red").save(coded, "PNG")
    place = coded.getvalue().index(b"IDAT")
    (tmp_path / "long.png").write_bytes(coded.getvalue()[: place - 4] + b"\xff" * 4 + coded.getvalue()[place:])
    program = """
import sys
from pathlib import Path
from tests.fuzz.feeding import own_peak_mib
from counter_app.camera.pictures import load_picture
from counter_app.domain.faults import FaultError
try:
    load_picture(Path(sys.argv[1]))
except FaultError as refused:
    print(refused.fault.code, file=sys.stderr)
print(own_peak_mib())
"""
    command = [sys.executable, "-c", program, str(tmp_path / "long.png")]
    told = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60, cwd=ROOT)
    assert int(told.stdout) < 600
