"""Stages signing in, locking, handing over and a second person's approval, for pictures of them."""

from datetime import timedelta

from counter_app.domain.case.record import Override
from counter_app.domain.duty import (
    Denial,
    Denied,
    HandOver,
    Lapsed,
    Lock,
    Offline,
    OnDuty,
    Online,
    SignedIn,
)
from counter_app.domain.ids import OfficerId
from counter_app.domain.person.officer import Officer, OfficerToken, Role
from counter_app.domain.photo.findings import Code
from counter_app.domain.status import SyncStatus
from counter_app.ui.main_window import MainWindow
from counter_app.ui.scenes import pages as case_scenes
from counter_app.ui.scenes.cast import HERE, NOW, Cast
from counter_app.ui.scenes.scene import Act, Scene
from counter_app.ui.widgets.overruling import SecondWord
from counter_app.ui.widgets.signature import SignatureDialog

OFFICER = Officer(HERE.officer, Role.OFFICER)
NEXT = Officer(OfficerId("061240"), Role.OFFICER)
ONLINE = Online(OFFICER, NOW + timedelta(minutes=50), OfficerToken("drawn"))
OFFLINE = Offline(OFFICER, NOW + timedelta(hours=7))
NUMBER, TYPED = "061234", "not-a-password"


def scenes() -> tuple[Scene, ...]:
    """Every scene that begins before a shut door."""
    cases = {scene.name.partition("-")[2]: scene.acts for scene in case_scenes.scenes()}
    review, photo = cases["review-fail"], cases["photo-ready"]
    served = (_signed_in(ONLINE), *review)
    staged: dict[str, tuple[Act, ...]] = {
        "door": (),
        "door-typing": (_typed, _caps_lock),
        "door-asking": (_typed, _asking),
        **{f"door-{why.value.replace('_', '-')}": (_typed, _asking, _refused(why)) for why in _TOLD},
        "door-change": (_typed, _changing),
        "door-locked-idle": (*served, _handle_lock),
        "door-expired": (*served, _lapse),
        "door-not-yours": (*served, _handle_lock, _signed_in(Online(NEXT, ONLINE.until, ONLINE.token))),
        "door-hand-over": (*served, _waiting, _hand_over),
        "duty-online": (_signed_in(ONLINE), *photo),
        "duty-shift": (_signed_in(OFFLINE), *cases["applicant-empty"], _waiting, _shift),
        "duty-shift-case-open": (_signed_in(ONLINE), *photo, _shift),
        "review-needs-signature": served,
        "review-signature": (*served, _ask_signature),
        "review-signature-words": (*served, _ask_signature, _own_words),
        "review-signature-refused": (*served, _ask_signature, _signature_refused),
        "review-signed": (*served, _sign),
    }
    return tuple(
        Scene(f"9{place:02d}-{name}", acts, is_guarded=True) for place, (name, acts) in enumerate(staged.items())
    )


_TOLD = (
    Denial.WRONG, Denial.BARRED, Denial.LOCKED, Denial.NEVER_HERE, Denial.TOO_LONG_AGO, Denial.MUST_CHANGE,
    Denial.WEAK, Denial.MAY_NOT_SERVE,
)  # fmt: skip


def _signed_in(who: OnDuty) -> Act:
    return lambda window, _: window.guard.handle(SignedIn(who))


def _typed(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.door.number.fill_in(NUMBER)
    window.door.password.fill_in(TYPED)
    window.door.password.edited.emit()


def _caps_lock(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.door.warn_of_caps_lock(is_on=True)


def _asking(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.door.go.click()


def _refused(why: Denial) -> Act:
    def act(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
        window.door.show_duty(window.guard.state, is_asking=True)
        window.guard.hear(Denied(why, 840))

    return act


def _changing(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.door.change.click()


def _handle_lock(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.guard.handle(Lock())


def _lapse(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.guard.handle(Lapsed())


def _waiting(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.show_sync(SyncStatus(waiting=3, refused=1, last_ok=NOW))


def _hand_over(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.guard.handle(HandOver())


def _shift(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.strip.shift_wanted.emit()


def _ask_signature(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.pages.review.findings.tick(frozenset({Code.GLASSES_PRESENT}))
    reason = window.pages.review.reason
    assert isinstance(reason, SecondWord)
    reason.wanted.emit()


def _dialog(window: MainWindow) -> SignatureDialog:
    return window.findChildren(SignatureDialog)[0]


def _own_words(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    dialog = _dialog(window)
    dialog.reasons.setCurrentRow(dialog.reasons.count() - 1)
    dialog.words.fill_in("颈部伤病，无法端正头部")
    dialog.number.fill_in("061200")
    dialog.password.fill_in(TYPED)
    dialog.password.edited.emit()


def _signature_refused(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    _dialog(window).reasons.setCurrentRow(0)
    _dialog(window).say(Denied(Denial.MAY_NOT_APPROVE))


def _sign(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.pages.review.findings.tick(frozenset({Code.GLASSES_PRESENT}))
    reason = window.pages.review.reason
    assert isinstance(reason, SecondWord)
    reason.sign(Override(OfficerId("061200"), "medical"))
