"""The applicant page leads a newcomer through names, numbers and places that are easily mixed up."""

import pytest
from PySide6.QtCore import Qt

from counter_app.domain.session.session import Framing, Idle
from tests import people
from tests.ui.probes import texts
from tests.ui.stage import Counter


def test_a_search_that_fits_two_places_chooses_neither(counter: Counter) -> None:
    picker = counter.window.pages.applicant.picker
    picker.search.setFocus()

    counter.type("suzhou")

    assert not picker.list.currentIndex().isValid()
    assert "找到 2 个地区" in texts(counter.window)


def test_the_arrow_keys_choose_among_them_and_the_namesake_is_named(counter: Counter) -> None:
    counter.window.pages.applicant.number_field.fill_in(people.id_number("310101"))
    counter.window.pages.applicant.picker.search.setFocus()
    counter.type("suzhou")

    counter.press(Qt.Key.Key_Down)
    counter.press(Qt.Key.Key_Down)

    seen = texts(counter.window)
    assert "户籍地：安徽省宿州市" in seen
    assert "不是江苏省苏州市" in seen


@pytest.mark.parametrize("search", ["黄山", "huangshan", "341000"])
def test_a_search_that_fits_one_place_chooses_it(counter: Counter, search: str) -> None:
    counter.window.pages.applicant.number_field.fill_in(people.id_number("310101"))
    counter.window.pages.applicant.picker.search.setFocus()

    counter.type(search)

    intake = counter.window.pages.applicant.refresh()
    assert intake.place is not None
    assert (intake.place.region.code, intake.place.is_suggested) == ("341000", False)


def test_a_place_chosen_by_hand_outlives_a_change_of_the_number(counter: Counter) -> None:
    page = counter.window.pages.applicant
    page.picker.search.setFocus()
    counter.type("黄山")
    page.number_field.line.setFocus()

    counter.type(people.id_number("320102"))

    intake = page.refresh()
    assert intake.place is not None
    assert intake.place.region.code == "341000"


def test_enter_goes_to_the_first_field_that_is_wrong(counter: Counter) -> None:
    page = counter.window.pages.applicant

    counter.press(Qt.Key.Key_Return)
    assert counter.front() is page.name_field.line
    counter.type("样例甲")
    counter.press(Qt.Key.Key_Return)

    assert counter.front() is page.number_field.line
    assert "请按户口簿录入公民身份号码" in texts(counter.window)


def test_someone_who_may_not_be_served_opens_no_case(counter: Counter) -> None:
    counter.enter(number=people.id_number("510104"))

    assert isinstance(counter.window.driver.state, Idle)
    assert "不能受理" in texts(counter.window)
    assert not counter.window.pages.applicant.go_on.isEnabled()


def test_an_applicant_under_sixteen_is_served_with_everything_to_bring_named_at_once(counter: Counter) -> None:
    page = counter.window.pages.applicant
    page.number_field.line.setFocus()
    counter.type(f"{people.id_number('341002', born=people.NOON.date().replace(year=2015))}")

    seen = texts(counter.window)
    for words in ("未满 16 周岁", "监护人到场", "同框照片", "告知承诺书"):
        assert words in seen


@pytest.mark.parametrize("name", people.NAMES)
def test_every_name_reaches_the_case_exactly_as_typed(counter: Counter, name: str) -> None:
    counter.open_case(name)

    state = counter.window.driver.state
    assert isinstance(state, Framing)
    assert state.case.applicant.name.value == name
    assert name in texts(counter.window)


def test_escape_clears_the_form(counter: Counter) -> None:
    counter.type("样例甲")

    counter.press(Qt.Key.Key_Escape)

    assert not counter.window.pages.applicant.is_dirty


def test_the_list_of_places_stands_at_its_top_for_the_next_applicant(counter: Counter) -> None:
    places = counter.window.pages.applicant.picker.list
    counter.type("样例甲")
    counter.press(Qt.Key.Key_Tab)
    counter.type(people.id_number("341002"))
    assert places.verticalScrollBar().value() > 0

    counter.press(Qt.Key.Key_Escape)

    assert places.verticalScrollBar().value() == 0


def test_a_mistyped_number_says_why_and_the_mended_one_does_not(counter: Counter) -> None:
    page, number = counter.window.pages.applicant, people.id_number("341002")
    page.number_field.line.setFocus()
    counter.type(number[:-1] + ("0" if number[-1] != "0" else "1"))
    assert "校验码不符" in texts(counter.window)

    counter.press(Qt.Key.Key_Backspace)
    counter.type(number[-1])

    assert "校验码不符" not in texts(counter.window)
    assert "可以受理" in texts(counter.window)


def test_a_suggested_place_that_is_searched_for_is_chosen_by_hand(counter: Counter) -> None:
    page = counter.window.pages.applicant
    page.number_field.fill_in(people.id_number("341002"))
    suggested = page.refresh().place
    assert suggested is not None
    assert suggested.is_suggested
    page.picker.search.setFocus()

    counter.type("341000")

    chosen = page.refresh().place
    assert chosen is not None
    assert (chosen.region.code, chosen.is_suggested) == ("341000", False)
    assert "找到" not in texts(counter.window)


def test_a_search_moves_no_mark_to_a_neighbour(counter: Counter) -> None:
    page = counter.window.pages.applicant
    page.number_field.fill_in(people.id_number("310101"))
    page.picker.search.setFocus()

    counter.type("suzhou")

    assert not page.picker.list.currentIndex().isValid()
