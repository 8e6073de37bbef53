"""Stages every page and state of the window, one after another, for pictures of it."""

from counter_app.domain.case.collection import AtWindow, MailField
from counter_app.domain.case.decision import Decision
from counter_app.domain.case.record import UploadState
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.photo.findings import Code, Finding, Judgement, Measurements, Report, Severity
from counter_app.domain.session.session import (
    Accept,
    AskingFailed,
    Choose,
    Judged,
    JudgingFailed,
    Offered,
    Opened,
    Prefer,
    Retake,
    Shutter,
    Stored,
    StoringFailed,
)
from counter_app.domain.status import CameraLive, CameraLost, CameraStarting, CameraStatus, SyncStatus
from counter_app.ui.later.forms import Posting
from counter_app.ui.later.steps import Step
from counter_app.ui.live.advice import Advice, Correct, Ready
from counter_app.ui.main_window import MainWindow
from counter_app.ui.outcome import OnPaper, Outcome
from counter_app.ui.pages.collection import Way
from counter_app.ui.scenes import application as application_scenes
from counter_app.ui.scenes import book as book_scenes
from counter_app.ui.scenes import documents as document_scenes
from counter_app.ui.scenes import newborn as newborn_scenes
from counter_app.ui.scenes import together as together_scenes
from counter_app.ui.scenes.cast import NAMES, NOW, Cast
from counter_app.ui.scenes.scene import Act, Scene
from counter_app.ui.widgets.overruling import OwnWord

TILTED = Finding(Code.HEAD_TILTED, Severity.BLOCKING, 11.4, 8.0, "deg")
GLASSES = Finding(Code.GLASSES_PRESENT, Severity.CONFIRM, 0.61, 0.4, "")
UNSURE = Finding(Code.EYES_UNSURE, Severity.CONFIRM, 0.15, 0.16, "")
SMILING = Finding(Code.SMILING, Severity.WARNING, 0.64, 0.5, "")
SHADOW = Finding(Code.UNEVEN_LIGHT, Severity.BLOCKING, -17.5, -15.0, "L*")
BACKDROP = Finding(Code.BACKGROUND_NOT_WHITE, Severity.BLOCKING, 48.2, 55.0, "L*")
LIKENESS = Finding(Code.REUSED_LIKENESS, Severity.CONFIRM, 412.0, 1095.0, "days")
NOBODY = Finding(Code.NO_FACE, Severity.BLOCKING, 0.0, 1.0, "faces")

SITUATIONS = {
    "far": Finding(Code.TOO_FAR, Severity.BLOCKING, 110.0, 207.0, "px"),
    "near": Finding(Code.TOO_NEAR, Severity.BLOCKING, 1.4, 1.0, "share"),
    "aside": Finding(Code.OFF_CENTRE, Severity.WARNING, -0.32, -0.15, "share"),
    "turned": Finding(Code.FACE_TURNED, Severity.BLOCKING, 20.0, 10.0, "deg"),
    "chin-up": Finding(Code.CHIN_RAISED_OR_LOWERED, Severity.BLOCKING, 18.0, 12.0, "deg"),
    "closed": Finding(Code.EYES_CLOSED, Severity.BLOCKING, 0.04, 0.13, ""),
    "two": Finding(Code.SEVERAL_FACES, Severity.BLOCKING, 2.0, 1.0, "faces"),
    "dark": Finding(Code.TOO_DARK, Severity.BLOCKING, 31.0, 42.0, "L*"),
    "open-mouth": Finding(Code.MOUTH_OPEN, Severity.BLOCKING, 0.3, 0.1, ""),
}
"""Ways to sit that the live picture gives advice about, by the names of drawn scenes."""

CAMERA = "USB camera"
LIVE = CameraLive(CAMERA, 1280, 720, 30.0, is_synthetic=False)
LOST = CameraLost(CAMERA, Fault(FaultCode.CAMERA_LOST), NOW, 4)
CONNECTED = SyncStatus(last_ok=NOW)
OFFLINE = SyncStatus(waiting=3, trouble=Fault(FaultCode.LIBRARY_UNREACHABLE))
HALTED = SyncStatus(waiting=3, halted=Fault(FaultCode.CREDENTIAL_REFUSED))
REFUSED = SyncStatus(waiting=2, refused=1, last_ok=NOW)


def scenes() -> tuple[Scene, ...]:
    """Every scene, in the order of a case."""
    staged: dict[str, tuple[Act, ...]] = {
        **_applicant_scenes(), **_calmed(application_scenes.details()), **_calmed(document_scenes.papers()),
        **_photo_scenes(), **_review_scenes(),
        **_calmed(together_scenes.together()), **_collection_scenes(), **_confirm_scenes(), **_done_scenes(),
        **_other_scenes(),
    }  # fmt: skip
    return tuple(Scene(f"{place:02d}-{name}", acts) for place, (name, acts) in enumerate(staged.items(), start=1))


def _applicant_scenes() -> dict[str, tuple[Act, ...]]:
    return {
        "applicant-empty": (_calm,),
        "applicant-wrong-number": (_calm, _typed("340100", 1990, swapped=True)),
        "applicant-accepted": (_calm, _typed("341002", 2001)),
        "applicant-namesakes": (_calm, _typed("341302", 1999)),
        "applicant-under-16": (_calm, _typed("330102", 2015)),
        "applicant-refused": (_calm, _typed("510104", 1988)),
        "applicant-nothing-entered": (_calm, _hand_in_nothing),
    }


def _photo_scenes() -> dict[str, tuple[Act, ...]]:
    failed = Fault(FaultCode.PICTURE_UNREADABLE)
    situations = {f"photo-{name}": (_calm, _opened, _situation(name, told)) for name, told in SITUATIONS.items()}
    return {
        "photo-looking": (_calm, _opened),
        **situations,
        "photo-about-to-release": (_calm, _opened, _advice(Ready()), _wait(0.65)),
        "photo-asking-library": (_calm, _opened_with_consent, _advice(Ready())),
        "photo-library-has-one": (_calm, _opened_with_consent, _offered, _advice(Ready())),
        "photo-library-unreachable": (_calm, _opened_with_consent, _asking_failed, _advice(Ready())),
        "photo-takes": (_calm, _opened, _judged((TILTED,)), _retake, _advice(Ready())),
        "photo-ready": (_calm, _opened, _advice(Ready())),
        "photo-tilted": (_calm, _opened, _advice(Correct(TILTED))),
        "photo-background": (_calm, _opened, _advice(Correct(BACKDROP))),
        "photo-nobody": (_calm, _opened, _advice(Correct(NOBODY))),
        "photo-checking": (_calm, _opened, _shot),
        "photo-check-failed": (_calm, _opened, _shot, _judging_failed(failed), _advice(Ready())),
        "photo-camera-starting": (_calm, _opened, _camera(CameraStarting(CAMERA))),
        "photo-camera-lost": (_calm, _opened, _camera(LOST)),
    }


def _review_scenes() -> dict[str, tuple[Act, ...]]:
    failing = (TILTED, SHADOW, GLASSES, SMILING)
    return {
        "review-pass": (_calm, _opened, _judged(())),
        "review-confirm": (_calm, _opened, _judged((GLASSES, UNSURE, SMILING))),
        "review-fail": (_calm, _opened, _judged(failing)),
        "review-override": (_calm, _opened, _judged(failing), _overrule),
        "review-takes": (
            _calm,
            _opened_with_consent,
            _offered,
            _judged((TILTED, SHADOW)),
            _retake,
            _judged((GLASSES,), 2),
            _retake,
            _judged((), 3),
        ),
        "review-of-library": (_calm, _opened_with_consent, _offered, _prefer_held),
        "review-no-portrait": (_calm, _opened, _judged((NOBODY,), has_portrait=False)),
    }


def _collection_scenes() -> dict[str, tuple[Act, ...]]:
    return {
        "collection-window": (_calm, _opened, _judged(()), _accepted),
        "collection-mail": (_calm, _opened, _judged(()), _accepted, _mail),
        "collection-mail-errors": (_calm, _opened, _judged(()), _accepted, _mail, _submit),
        "collection-mail-home": (_calm, _opened, _judged(()), _accepted, _mail, _home),
        "collection-proxy": (_calm, _opened, _judged(()), _accepted, _proxy),
        "collection-proxy-errors": (_calm, _opened, _judged(()), _accepted, _proxy, _submit),
    }


def _calmed(staged: dict[str, tuple[Act, ...]]) -> dict[str, tuple[Act, ...]]:
    return {name: (_calm, *acts) for name, acts in staged.items()}


def _confirm_scenes() -> dict[str, tuple[Act, ...]]:
    before: tuple[Act, ...] = (_calm, _opened, _judged(()), _accepted, _chosen)
    return {name: (*before, *acts) for name, acts in application_scenes.signing().items()}


def _done_scenes() -> dict[str, tuple[Act, ...]]:
    filed: tuple[Act, ...] = (_calm, _opened, _judged(()), _accepted, _chosen, application_scenes.signed, _stored)
    return {
        "done": filed,
        "done-offline": (*filed, _sync(OFFLINE)),
        "done-received": (*filed, _settled(UploadState.ACKNOWLEDGED)),
        "done-refused": (*filed, _settled(UploadState.REFUSED)),
        "done-printed": (*filed, _told(OnPaper(()))),
        "done-missing-character": (*filed, _told(OnPaper(("\U0002cc56",)))),
        "done-no-printer": (*filed, _print),
    }


def _other_scenes() -> dict[str, tuple[Act, ...]]:
    return {
        **{name: (_calm, *acts) for name, acts in book_scenes.scenes().items()},
        "papers-of-a-case": (_calm, _sync(REFUSED), book_scenes.journal(1), _papers(0)),
        "papers-photo-receipt": (_calm, _sync(REFUSED), book_scenes.journal(1), _papers(2)),
        "later-late-cards": (_calm, _later()),
        "later-none-late": (_calm, _later(), _later_search("zzz")),
        "later-case": (_calm, _later(), _later_case(0)),
        "later-hand-out": (_calm, _later(), _later_case(0), _later_step(Step.HAND_OUT), _later_submit),
        "later-post": (_calm, _later(), _later_case(1), _later_step(Step.POST), _later_waybill, _later_submit),
        "later-change": (_calm, _later(), _later_case(1), _later_step(Step.CHANGE)),
        "later-withdraw": (_calm, _later(), _later_case(1), _later_step(Step.WITHDRAW), _later_submit),
        "later-story": (_calm, _later(), _later_case(6)),
        "later-unknown-receipt": (_calm, _later(), _later_unknown),
        **_calmed(newborn_scenes.scenes()),
        "sending-halted": (_calm, _sync(HALTED)),
        "mistake": (_calm, _trouble),
    }


# --- acts ---------------------------------------------------------------------------------------------------------


def _calm(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.show_camera(LIVE)
    window.show_sync(CONNECTED)


def _camera(status: CameraStatus) -> Act:
    return lambda window, _: window.show_camera(status)


def _sync(status: SyncStatus) -> Act:
    return lambda window, _: window.show_sync(status)


def _typed(county: str, born_in: int, *, swapped: bool = False) -> Act:
    def act(window: MainWindow, cast: Cast) -> None:
        page, number = window.pages.applicant, cast.number(county, born_in).value
        page.name_field.fill_in(NAMES[0])
        page.number_field.fill_in(f"{number[:15]}{number[16]}7{number[17]}" if swapped else number)
        page.refresh()

    return act


def _hand_in_nothing(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.pages.applicant.go_on.click()


def _opened(window: MainWindow, cast: Cast) -> None:
    application_scenes.applying(window, cast)
    application_scenes.applied(window, cast)


def _advice(advice: Advice) -> Act:
    return lambda window, _: window.pages.photo.show_advice(advice)


def _shot(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(Shutter(cast.case().id, cast.shot))


def _judging_failed(fault: Fault) -> Act:
    return lambda window, cast: window.driver.handle(JudgingFailed(cast.case().id, cast.shot.id, fault))


def _judged(findings: tuple[Finding, ...], number: int = 1, *, has_portrait: bool = True) -> Act:
    def act(window: MainWindow, cast: Cast) -> None:
        judgement, shot = cast.judgement(findings), cast.shot_number(number)
        if not has_portrait:
            judgement = Judgement(Report(Measurements(0, None, {}), findings), None)
        window.driver.handle(Shutter(cast.case().id, shot))
        window.driver.handle(Judged(cast.case().id, shot.id, shot.frame, judgement))

    return act


def _retake(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(Retake(cast.case().id))


def _opened_with_consent(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(Opened(cast.case(agrees_to_reuse=True)))
    application_scenes.applied(window, cast)


def _offered(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(Offered(cast.case().id, cast.held((LIKENESS,))))


def _prefer_held(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(Prefer(cast.case().id, cast.held(()).shot.id))


def _asking_failed(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(AskingFailed(cast.case().id, Fault(FaultCode.LIBRARY_UNREACHABLE)))


def _situation(name: str, told: Finding) -> Act:
    """Someone sits in that way; where the cast has no picture of it, at least the words are shown."""

    def act(window: MainWindow, cast: Cast) -> None:
        cast.stand.situation = cast.situations.get(name)
        window.pages.photo.preview.hold(None)
        seen = cast.glance().findings
        window.pages.photo.show_advice(Correct(seen[0] if seen else told))

    return act


def _wait(share: float) -> Act:
    return lambda window, _: window.pages.photo.show_wait(share)


def _overrule(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    page = window.pages.review
    page.findings.tick(frozenset({Code.GLASSES_PRESENT}))
    assert isinstance(page.reason, OwnWord)
    page.reason.fill_in("颈部伤病，无法端正头部")
    page.reason.edited.emit()


def _accepted(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(Accept(cast.case().id, cast.shot.id, Decision()))


def _mail(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    page = window.pages.collection
    page.ways[Way.MAIL].click()
    page.mail.fields[MailField.PHONE].fill_in("1380000000")
    page.mail.fields[MailField.PHONE_AGAIN].fill_in("13800000001")
    page.mail.fields[MailField.DETAIL].fill_in("样例路 100 号")


def _submit(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.pages.collection.submit.click()


def _chosen(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(Choose(cast.case().id, AtWindow()))


def _home(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.pages.collection.mail.home.click()


def _proxy(window: MainWindow, cast: Cast) -> None:
    page = window.pages.collection
    page.ways[Way.PROXY].click()
    page.proxy.name_field.fill_in(NAMES[2])
    page.proxy.number_field.fill_in(cast.case().applicant.id_number.value)


def _storing_failed(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(StoringFailed(cast.case().id, Fault(FaultCode.DISK_FULL)))


def _stored(window: MainWindow, cast: Cast) -> None:
    window.driver.handle(Stored(cast.case().id, cast.record(0)))


def _settled(state: UploadState) -> Act:
    return lambda window, cast: window.show_upload(cast.entry(0, state).upload)


def _told(outcome: Outcome) -> Act:
    return lambda window, _: window.pages.done.show_outcome(outcome)


def _print(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.pages.done.print.click()


def _papers(row: int) -> Act:
    def act(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
        window.journal.papers.click()
        window.papers.list.setCurrentRow(row)

    return act


def _later() -> Act:
    return lambda window, _: window.open_later()


def _later_search(text: str) -> Act:
    def act(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
        window.later.search.fill_in(text)
        window.later.search.edited.emit()

    return act


def _later_case(seed: int) -> Act:
    def act(window: MainWindow, cast: Cast) -> None:
        window.later.opened.emit(cast.record(seed).draft.id)

    return act


def _later_step(step: Step) -> Act:
    return lambda window, _: window.later.panel.take(step)


def _later_submit(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.later.panel.submit()


def _later_waybill(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    form = window.later.panel.forms[Step.POST]
    assert isinstance(form, Posting)
    form.first.fill_in("EE473124828CN")


def _later_unknown(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.later.tell_unknown("310000-03-20261102-0007-5")


def _trouble(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.show_trouble(Fault(FaultCode.BUG))
