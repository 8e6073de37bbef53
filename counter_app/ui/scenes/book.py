"""Stages the journal and the close of a day, for pictures of the window."""

from counter_app.domain.status import SyncStatus
from counter_app.ui.later.steps import Step
from counter_app.ui.main_window import MainWindow
from counter_app.ui.scenes.cast import NOW, Cast
from counter_app.ui.scenes.scene import Act
from counter_app.ui.scenes.still_cases import StillBook

REFUSED = SyncStatus(waiting=2, refused=1, last_ok=NOW)


def scenes() -> dict[str, tuple[Act, ...]]:
    """By name; each begins on a calm window."""
    return {
        "journal": (_refused, journal(0)),
        "journal-refused": (_refused, journal(2)),
        "journal-nothing-fits": (journal(0), _search),
        "journal-correct": (journal(4), _journal_correct),
        "journal-together": (journal(3),),
        "journal-without-together": (journal(7),),
        "journal-photographed": (journal(5),),
        "journal-pages": (journal(5), _pages),
        "journal-list-saved": (journal(0), _saved),
        "day-open": (_refused, _day),
        "day-not-ticked": (_day, _day_submit),
        "day-closed": (_day, _day_closed),
        "day-report": (_day, _day_report),
    }


def _refused(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.show_sync(REFUSED)


def _saved(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.journal.news.tell_saved("journal-2026-11-23.xlsx")


def journal(row: int) -> Act:
    def act(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
        window.open_journal()
        window.journal.table.selectRow(row)

    return act


def _search(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.journal.filters.search.setText("zzz")
    window.journal.filters.search.textEdited.emit("zzz")


def _journal_correct(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.journal.view.panel.take(Step.CORRECT)
    window.journal.view.panel.submit()


def _pages(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.journal.view.pages.click()


def _day(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.open_day()


def _day_submit(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.day.submit.click()


def _day_closed(window: MainWindow, cast: Cast) -> None:
    book = StillBook(cast.journal(), cast.told(), is_closed=True)
    window.day.show_sheet(book.day(NOW.date()), NOW.date())


def _day_report(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.day.report.click()
