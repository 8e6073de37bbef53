"""Stages the application: details taken down, papers missing, refusals, and the signing at the end."""

from dataclasses import replace

from counter_app.domain.application.application import ProofKind
from counter_app.domain.application.signing import NotRegisteredReason
from counter_app.domain.case.ending import CaseEnd, Declined, DeclineReason, Incomplete
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.ids import PaperCode
from counter_app.domain.session.session import Applied, End, EndFailed, EndStored, Opened, Sign, StoringFailed
from counter_app.ui.main_window import MainWindow
from counter_app.ui.scenes.cast import Cast
from counter_app.ui.scenes.scene import Act
from counter_app.ui.widgets.fingers_card import Outcome

INCOMPLETE = Incomplete((PaperCode("HOUSEHOLD_BOOKLET"), PaperCode("PROOF_OF_WORK_STUDY_OR_RESIDENCE")))
DECLINED = Declined((DeclineReason.DATA_DISAGREE, DeclineReason.FORGED_PAPERS), "户口簿出生日期有涂改")


def details() -> dict[str, tuple[Act, ...]]:
    """On a window that is calm, nobody being served."""
    return {
        "details": (applying,),
        "details-filled": (applying, _fill_in),
        "details-group": (applying, _search_group),
        "details-missing": (applying, _hand_details_in),
        "details-at-home": (_applying_at_home,),
        "details-disagree": (applying, _fill_in, _booklet_differs),
        "details-guardian": (_applying_for_child,),
        "details-guardian-errors": (_applying_for_child, _hand_details_in),
        "details-capacity": (applying, _without_capacity),
        "details-saving": (applying, _ended),
        "details-disk-full": (applying, _ended, _ending_failed),
        "closed-missing": (applying, _ended, _end_stored(INCOMPLETE)),
        "closed-refused": (applying, _ended, _end_stored(DECLINED)),
    }


def signing() -> dict[str, tuple[Act, ...]]:
    """On a window whose case has chosen how to collect."""
    return {
        "confirm": (),
        "confirm-signed": (_sign_on_pad,),
        "confirm-on-sheet": (_on_sheet,),
        "confirm-not-registered": (_no_fingers,),
        "confirm-nobody-signed": (_confirm,),
        "confirm-saving": (signed,),
        "confirm-disk-full": (signed, _storing_failed),
    }


def applying(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(Opened(cast.case()))


def _applying_for_child(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(Opened(cast.child()))


def _applying_at_home(window: MainWindow, cast: Cast) -> None:
    case = cast.case(1)
    window.driver.handle(Opened(replace(case, eligibility=replace(case.eligibility, rule="own-city"))))


def signed(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(Sign(cast.case().id, cast.signing()))


def _confirm(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.pages.confirm.submit.click()


def _on_sheet(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.pages.confirm.commitment.on_sheet.click()


def _sign_on_pad(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.pages.confirm.commitment.pad.draw(((20, 60), (60, 20), (90, 70), (130, 30), (180, 66), (240, 40)))


def _no_fingers(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    fingers = window.pages.confirm.fingers
    fingers.outcomes[Outcome.NOT_REGISTERED].click()
    fingers.why.choose(NotRegisteredReason.OTHER.value)
    fingers.why.chosen.emit()


def _fill_in(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    entry = window.pages.particulars.entry
    entry.detail.fill_in("样例路 18 号 3 幢 502 室")
    entry.phone.fill_in("13800000000")
    entry.papers.all_shown.click()
    entry.papers.proofs[ProofKind.RESIDENCE].click()


def _hand_details_in(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.pages.particulars.go_on.click()


def _search_group(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    line = window.pages.particulars.entry.ethnicity.field.line
    line.setFocus()
    line.setText("h")
    line.textEdited.emit("h")


def _booklet_differs(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    booklet = window.pages.particulars.entry.booklet
    booklet.differs.click()
    booklet.born.fill_in("19900516")
    booklet.edited.emit()


def _without_capacity(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.pages.particulars.entry.capacity.click()


def _ended(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(End(cast.case().id, INCOMPLETE))


def _end_stored(outcome: CaseEnd) -> Act:
    return lambda window, cast: window.driver.handle(EndStored(cast.case().id, cast.ended(outcome)))


def _ending_failed(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(EndFailed(cast.case().id, Fault(FaultCode.DISK_FULL)))


def applied(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(Applied(cast.case().id, cast.application()))


def _storing_failed(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(StoringFailed(cast.case().id, Fault(FaultCode.DISK_FULL)))
