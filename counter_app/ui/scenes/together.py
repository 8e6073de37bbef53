"""Stages applicant and guardian together: live, judged, and a case that goes on without the picture."""

from dataclasses import replace

from counter_app.domain.case.decision import Decision
from counter_app.domain.case.same_frame import PairCode, PairException, PairFinding, PairGlance
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.session.session import Accept, Applied, Judged, JudgingFailed, Opened, PairJudged, Shutter
from counter_app.ui.main_window import MainWindow
from counter_app.ui.scenes.cast import GOOD, Cast, Situation
from counter_app.ui.scenes.scene import Act

ONE = PairFinding(PairCode.NOT_TWO, 1.0, 2.0)
SMALL = PairFinding(PairCode.FACE_SMALL, 68.0, 90.0)
FAR = "together-far"


def together() -> dict[str, tuple[Act, ...]]:
    """On a window that is calm, nobody being served."""
    live: tuple[Act, ...] = (_pairing, _seated(GOOD))
    return {
        "together-looking": live,
        "together-one-face": (*live, _glance((ONE,))),
        "together-far": (_pairing, _seated(FAR), _glance((SMALL,))),
        "together-ready": (*live, _glance(())),
        "together-checking": (*live, _shot),
        "together-check-failed": (*live, _shot, _failed),
        "together-good": (*live, _shot, _judged(GOOD)),
        "together-bad": (_pairing, _seated(FAR), _shot, _judged(FAR)),
        "together-without": (*live, _without, _exception),
        "together-without-errors": (_pairing, _seated(FAR), _shot, _judged(FAR), _without, _hand_in),
    }


def _pairing(window: MainWindow, cast: Cast) -> None:
    child = cast.child()
    window.driver.handle(Opened(child))
    window.driver.handle(Applied(child.id, cast.child_application()))
    window.driver.handle(Shutter(child.id, cast.shot))
    window.driver.handle(Judged(child.id, cast.shot.id, cast.shot.frame, cast.judgement(())))
    window.driver.handle(Accept(child.id, cast.shot.id, Decision()))


def _seated(name: str) -> Act:
    def act(window: MainWindow, cast: Cast) -> None:
        cast.stand.situation = Situation(cast.pair(name).shot.frame, ())
        window.pages.together.preview.hold(None)

    return act


def _glance(findings: tuple[PairFinding, ...]) -> Act:
    return lambda window, _: window.pages.together.show_glance(PairGlance(1, findings))


def _shot(window: MainWindow, cast: Cast) -> None:
    shot = replace(cast.shot_number(2), frame=cast.seen())
    window.driver.handle(Shutter(cast.child().id, shot))


def _failed(window: MainWindow, cast: Cast) -> None:
    failed = JudgingFailed(cast.child().id, cast.shot_number(2).id, Fault(FaultCode.PICTURE_UNREADABLE))
    window.driver.handle(failed)


def _judged(name: str) -> Act:
    def act(window: MainWindow, cast: Cast) -> None:
        pair = cast.pair(name)
        shot = replace(cast.shot_number(2), frame=pair.shot.frame)
        findings = pair.findings or ((SMALL,) if name == FAR else ())
        window.driver.handle(PairJudged(cast.child().id, replace(pair, shot=shot, findings=findings)))

    return act


def _without(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.pages.together.without.click()


def _exception(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    waiver = window.pages.together.waiver
    waiver.exception.choose(PairException.GUARDIAN_CANNOT.value)
    waiver.reason.fill_in("监护人行动不便，无法入座拍摄")


def _hand_in(window: MainWindow, cast: Cast) -> None:  # noqa: ARG001
    window.pages.together.use.click()
