"""Reads from a window what an eye would see of it, in words that are no text of the screen."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QDialog, QListView, QWidget

from counter_app.domain.session.session import Done, Framing, Reviewing, ReviewingPair
from counter_app.ui.main_window import MainWindow


def facts(window: MainWindow) -> dict[str, str]:
    """Which page is in front, who serves, what waits, and how the case stands that is shown."""
    sync, guard = window.screen_shown.sync, window.guard
    dialogs = [_as_it_stands(each) for each in window.findChildren(QDialog) if each.isVisible()]
    is_sent = (sync.waiting, sync.refused) == (0, 0) and sync.last_ok is not None
    focus = QApplication.focusWidget()
    return {
        "to tick": _yes(isinstance(focus, QCheckBox) and not focus.isChecked()),
        "page": type(window.front.front).__name__,
        "duty": "asking" if guard.is_asking else type(guard.state).__name__,
        "new password": _yes(window.door.new.isVisible()),
        "dialog": dialogs[0] if dialogs else "none",
        "waiting": str(sync.waiting),
        "sent": _yes(is_sent),
        "newborn": type(window.newborn_desk.state).__name__,
        **_of_the_case(window),
        **_of_what_is_looked_up(window),
    }


def _as_it_stands(dialog: QDialog) -> str:
    """By its name once keys reach it: it is seen a moment before."""
    return type(dialog).__name__ if dialog.isActiveWindow() else "opening"


def _of_the_case(window: MainWindow) -> dict[str, str]:
    state = window.driver.state
    told = {"held": "no", "take": "none", "verdict": "none", "pair": "none", "receipt": "", "re-used": "no"}
    if isinstance(state, Framing | Reviewing):
        told["held"] = _yes(any(take.is_held for take in state.kept))
    if isinstance(state, Reviewing):
        told["verdict"] = state.judgement.report.verdict.value
        told["take"] = "new" if state.shot.held is None else "held"
    if isinstance(state, ReviewingPair):
        told["pair"] = "good" if state.pair.is_good else "bad"
    if isinstance(state, Done):
        told["receipt"] = state.record.receipt_no
        told["re-used"] = _yes(state.record.draft.reused_from is not None)
    return told


def _of_what_is_looked_up(window: MainWindow) -> dict[str, str]:
    card, newborn, filed = window.later.panel.story, window.newborns.list.panel.story, window.journal.story
    sheet = window.day.sheet
    return {
        "card": "none" if card is None else card.standing.phase.value,
        "step": "none" if window.later.panel.open_step is None else window.later.panel.open_step.value,
        "registration": "none" if newborn is None else newborn.standing.phase.value,
        "originals": "none" if newborn is None else str(len(newborn.standing.held)),
        "in journal": "none" if filed is None else filed.record.receipt_no,
        "day": "none" if sheet is None else "open" if sheet.closed is None else "closed",
    }


def place_of(window: QWidget, words: str) -> str:
    """Where on the screen to click for the button or the line that begins with these words; empty if nowhere."""
    top = next((each for each in window.findChildren(QDialog) if each.isVisible()), window)
    for button in top.findChildren(QAbstractButton):
        said = (button.text(), button.accessibleName())
        if button.isVisible() and button.isEnabled() and any(each.startswith(words) for each in said):
            return _at(button, button.rect().center())
    for view in top.findChildren(QListView):
        for row in range(view.model().rowCount(view.rootIndex()) if view.isVisible() else 0):
            index = view.model().index(row, 0)
            if str(index.data()).startswith(words):
                return _at(view.viewport(), view.visualRect(index).center())
    return ""


def _at(widget: QWidget, place: QPoint) -> str:
    on_screen = widget.mapToGlobal(place)
    return f"{on_screen.x()} {on_screen.y()}"


def _yes(fact: bool) -> str:
    return "yes" if fact else "no"
