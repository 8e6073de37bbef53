"""Tells the checks thread whose live picture is to be looked at: the case's, or anyone's while the camera is set up."""

from counter_app.desk.checks import Checks, Sitting
from counter_app.domain.ids import CaseId
from counter_app.domain.session.session import Framing, Idle, Pairing, SessionState

ANYONE = CaseId("setting-up")


class Watching:
    """GUI thread."""

    def __init__(self, checks: Checks) -> None:
        self._checks = checks
        self._state: SessionState = Idle()
        self._looks_at_anyone = False

    def follow(self, state: SessionState) -> None:
        self._state = state
        self._tell()

    def look_at_anyone(self, is_on: bool) -> None:
        self._looks_at_anyone = is_on
        self._tell()

    def _tell(self) -> None:
        if isinstance(self._state, Framing):
            self._checks.watch(self._state.case.id)
        elif isinstance(self._state, Pairing):
            self._checks.watch(self._state.case.id, Sitting.WITH_GUARDIAN)
        else:
            self._checks.watch(ANYONE if self._looks_at_anyone else None)
