"""Everything has its place on the sheet: nothing overlaps, nothing leaves the margins, nothing is cut."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from counter_app.domain.collection import ByMail
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.ui import receipt_layout
from counter_app.ui.receipt_layout import BOTTOM, LEFT, RIGHT, TOP, Frame, Photo, Qr, Rect, Sheet, Text, lay_out
from counter_app.ui.receipt_type import Style, height_mm, missing_glyphs, natural_width_mm
from tests import people
from tests.ui import receipt_samples as samples

JPEG = b"not looked at here"
HAIR = 0.01
UNASSIGNED = "\U000f1234"
CHINESE = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF) | st.sampled_from("·𠮷\U0002cc56 Aiw1-")

pytestmark = pytest.mark.usefixtures("qapp")


def sheet_of(kind: str) -> Sheet:
    return lay_out(samples.office().write(samples.SAMPLES[kind](JPEG), "0" * 64))


def assert_sound(sheet: Sheet) -> None:
    solid = [mark.place for mark in sheet.marks if isinstance(mark, Text | Photo)]
    assert all(not _overlap(one, other) for one, other in combinations(solid, 2))
    assert all(_is_inside(place) for place in solid)
    for mark in sheet.marks:
        if isinstance(mark, Text):
            assert height_mm(mark.text, mark.style, mark.place.width) <= mark.place.height + HAIR
            assert mark.style.size_mm >= receipt_layout.SMALLEST_TYPE


@pytest.mark.parametrize("kind", samples.SAMPLES)
def test_nothing_overlaps_leaves_the_margins_or_is_cut(kind: str) -> None:
    assert_sound(sheet_of(kind))


@given(st.text(CHINESE, min_size=1, max_size=50), st.text(CHINESE, min_size=1, max_size=120))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_name_and_any_address_fit(qapp: QApplication, name: str, address: str) -> None:
    order = ByMail(address, "13800001234", address, None, people.NOON)
    text = samples.office().write(samples.receipt(samples.named(name), order, JPEG), "0" * 64)
    assert_sound(lay_out(text))


def test_the_fixed_marks_stand_where_officers_look_for_them() -> None:
    sheet = sheet_of("ordinary")
    (code,) = [mark for mark in sheet.marks if isinstance(mark, Qr)]
    quiet = code.place.width * receipt_layout.QR_QUIET_MODULES / len(code.modules)
    assert code.place.right - quiet == pytest.approx(RIGHT)
    assert code.place.top + quiet == pytest.approx(TOP)
    (photo,) = [mark for mark in sheet.marks if isinstance(mark, Photo)]
    assert photo.place.left == LEFT
    assert photo.place.width / photo.place.height == pytest.approx(358 / 441, rel=0.001)


def test_the_parts_follow_one_another_down_the_sheet() -> None:
    tops = {mark.text: mark.place.top for mark in sheet_of("ordinary").marks if isinstance(mark, Text)}
    order = [
        "Acceptance Receipt",
        "Name",
        "Promised by",
        "Collection of the card",
        "Please note",
        "Applicant (signature)",
    ]
    assert [tops[text] for text in order] == sorted(tops[text] for text in order)


def test_the_foot_stands_on_the_lower_margin() -> None:
    lowest = max(mark.place.bottom for mark in sheet_of("ordinary").marks)
    assert lowest == pytest.approx(BOTTOM)


def test_the_code_keeps_the_quiet_zone_of_the_standard_and_prints_large_enough() -> None:
    (code,) = [mark for mark in sheet_of("ordinary").marks if isinstance(mark, Qr)]
    assert not any(any(row) for row in (*code.modules[:4], *code.modules[-4:]))
    assert not any(any((*row[:4], *row[-4:])) for row in code.modules)
    assert code.place.width / len(code.modules) >= 0.5


def test_ordinary_receipts_do_not_shrink_and_long_ones_shrink_only_so_far() -> None:
    # whatever of the fonts is installed: Noto's lines are taller than others'
    assert sheet_of("ordinary").scale >= 0.95
    assert 0.75 < sheet_of("extreme").scale < sheet_of("mailed").scale


def test_the_reprint_mark_is_boxed_and_only_there_on_a_reprint() -> None:
    def boxes(receipt_is_reprint: bool) -> int:
        receipt = replace(samples.ordinary(JPEG), is_reprint=receipt_is_reprint)
        marks = lay_out(samples.office().write(receipt, "0" * 64)).marks
        return sum(isinstance(mark, Frame) for mark in marks)

    assert (boxes(False), boxes(True)) == (0, 1)


def test_what_cannot_fit_is_refused_instead_of_cut() -> None:
    text = samples.office("派出所" * 900).write(samples.ordinary(JPEG), "0" * 64)
    with pytest.raises(FaultError) as refused:
        lay_out(text)
    assert refused.value.fault.code is FaultCode.PRINT_FAILED


def test_the_terms_are_set_in_one_size_however_long_each_is() -> None:
    text = samples.office().write(samples.ordinary(JPEG), "0" * 64)
    uneven = replace(
        text, terms=tuple(replace(row, value=row.value * times) for times, row in enumerate(text.terms, 1))
    )
    values = {row.value for row in uneven.terms}
    sizes = [mark.style.size_mm for mark in lay_out(uneven).marks if isinstance(mark, Text) and mark.text in values]
    assert len(sizes) == 3
    assert len(set(sizes)) == 1


def test_a_character_without_a_glyph_is_named_once() -> None:
    assert missing_glyphs((f"测{UNASSIGNED}", UNASSIGNED, "a b\u200b")) == (UNASSIGNED,)


def test_wider_text_measures_wider() -> None:
    style = Style(4.0)
    assert natural_width_mm("测试", style) == pytest.approx(8.0, abs=0.4)


def _overlap(one: Rect, other: Rect) -> bool:
    return (
        one.left + HAIR < other.right
        and other.left + HAIR < one.right
        and one.top + HAIR < other.bottom
        and other.top + HAIR < one.bottom
    )


def _is_inside(place: Rect) -> bool:
    return (
        place.left >= LEFT - HAIR
        and place.right <= RIGHT + HAIR
        and place.top >= TOP - HAIR
        and place.bottom <= BOTTOM + HAIR
    )
