"""The applicant's screen shows the running case and nothing else, and never takes part in it."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from counter_app.domain.photo.findings import Code, Finding, Severity
from counter_app.domain.session.session import Collecting, Confirming, Done, Framing, Idle, Reviewing
from counter_app.ui.display.placing import other_screen
from counter_app.ui.live.advice import Correct, Ready
from counter_app.ui.messages import spoken
from tests import people
from tests.ui.stage import Counter

NAME = "样例甲"


def said(widget: QWidget) -> str:
    """All text on it that can be seen; the display itself need not be on a monitor."""
    labels = widget.findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisibleTo(widget) and each.text())


def is_about_nobody(counter: Counter) -> bool:
    """Not even in a label that is hidden just now."""
    everything = "\n".join(each.text() for each in counter.window.display.findChildren(QLabel))
    return NAME not in everything and not any(character.isdigit() for character in everything)


def test_between_applicants_it_welcomes_and_shows_nobody(counter: Counter) -> None:
    assert isinstance(counter.window.driver.state, Idle)
    assert "欢迎" in said(counter.window.display)
    assert is_about_nobody(counter)


def test_before_the_camera_it_gives_one_instruction_in_the_applicants_own_words(counter: Counter) -> None:
    counter.open_case()
    assert isinstance(counter.window.driver.state, Framing)

    tilted = Finding(Code.HEAD_TILTED, Severity.BLOCKING, -11.0, -8.0, "deg")
    counter.window.pages.photo.show_advice(Correct(tilted))
    assert said(counter.window.display) == "请把头向您的左侧摆正"

    counter.window.pages.photo.show_advice(Ready())
    assert said(counter.window.display) == "很好，请保持不动，看镜头"


def test_what_the_applicant_cannot_mend_is_not_asked_of_them(counter: Counter) -> None:
    counter.open_case()
    wall = Finding(Code.BACKGROUND_NOT_WHITE, Severity.BLOCKING, 40.0, 55.0, "L*")
    counter.window.pages.photo.show_advice(Correct(wall))
    assert said(counter.window.display) == "请稍候，工作人员正在调整"


def test_the_chosen_photo_and_the_details_are_there_to_be_checked(counter: Counter) -> None:
    counter.open_case()
    counter.review()
    assert isinstance(counter.window.driver.state, Reviewing)

    shown = said(counter.window.display)
    number = counter.window.driver.state.case.applicant.id_number
    assert "请核对是否正确" in shown
    assert NAME in shown
    assert number.masked in shown
    assert number.value not in shown
    assert counter.window.display.proof.portrait.isVisibleTo(counter.window.display)


def test_a_photo_is_shown_to_the_end_and_then_forgotten(counter: Counter) -> None:
    counter.open_case()
    counter.collect()
    assert isinstance(counter.window.driver.state, Collecting)
    assert "您想怎样领取证件" in said(counter.window.display)

    counter.press(Qt.Key.Key_Return)
    assert isinstance(counter.window.driver.state, Confirming)
    seen = said(counter.window.display)
    for words in ("请确认信息是否正确", people.id_number("341002"), "安徽省黄山市屯溪区样例路 18 号", "13800000000"):
        assert words in seen

    counter.sign()
    counter.answer()
    state = counter.window.driver.state
    assert isinstance(state, Done)
    shown = said(counter.window.display)
    assert state.record.receipt_no in shown
    assert counter.window.display.proof.portrait.isVisibleTo(counter.window.display)

    counter.press(Qt.Key.Key_Return)
    assert isinstance(counter.window.driver.state, Idle)
    assert is_about_nobody(counter)
    assert not counter.window.display.proof.portrait.isVisibleTo(counter.window.display)


def test_the_officers_journal_does_not_reach_it(counter: Counter) -> None:
    counter.press(Qt.Key.Key_F2)
    assert counter.window.front.front is counter.window.journal
    assert "欢迎" in said(counter.window.display)


def test_it_speaks_the_language_of_the_window(counter: Counter) -> None:
    counter.open_case()
    counter.window.pages.photo.show_advice(Ready())
    counter.press(Qt.Key.Key_F3)
    assert said(counter.window.display) == "Very good: hold still and look into the camera"


def test_with_one_monitor_a_key_opens_it_and_it_takes_no_focus(counter: Counter) -> None:
    display = counter.window.display
    assert not display.isVisible()
    counter.press(Qt.Key.Key_F4)
    assert display.isVisible()
    assert display.findChildren(QPushButton) == []
    assert display.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    counter.window.strip.display_wanted.emit()  # offscreen the key would go to the newest window
    assert not display.isVisible()


def test_it_goes_with_the_window(counter: Counter) -> None:
    counter.press(Qt.Key.Key_F4)
    counter.window.close()
    assert not counter.window.display.isVisible()


class Monitor:
    """As much of a QScreen as the choice asks for."""

    def __init__(self, left: int) -> None:
        self.rect = QRect(left, 0, 1366, 768)

    def geometry(self) -> QRect:
        return self.rect


@pytest.mark.parametrize(
    ("others", "chosen"),
    [((), None), ((0,), None), ((1366,), 0), ((0, -1366), 1), ((1366, 2732), 0)],
)
def test_the_first_monitor_with_a_picture_of_its_own_is_taken(others: tuple[int, ...], chosen: int | None) -> None:
    """A mirrored monitor shows the officer's own window: it is none for the applicant."""
    mine, rest = Monitor(0), [Monitor(left) for left in others]
    found = other_screen(mine, [mine, *rest])
    assert found is (None if chosen is None else rest[chosen])


@pytest.mark.parametrize("code", sorted(spoken.MENDED_BY_THEM, key=str))
@pytest.mark.parametrize("measured", [-1.0, 0.0, 1.0])
def test_every_instruction_is_short_enough_to_be_read_at_a_glance(app: object, code: Code, measured: float) -> None:
    words = spoken.advice(Correct(Finding(code, Severity.BLOCKING, measured, 0.0, "")))
    assert 0 < len(words) <= 16
