"""Lets every step of an officer's calls to a real library go wrong, for `odd_steps`: none may end in silence."""

import json
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from counter_app.clock import SystemClock
from counter_app.domain.duty import Denied
from counter_app.domain.faults import Fault
from counter_app.domain.ids import OfficerId
from counter_app.domain.person.officer import Attempt, OfficerToken
from counter_app.sync.link.doorkeeper import Granted
from counter_app.sync.link.http import Link, read_address
from counter_app.sync.link.library import Library
from counter_app.sync.link.officers import LibraryOfficers
from counter_app.sync.link.rules import SyncRules
from tests.fakes.odd_wire import PASSES, STEPS, OddWire, Step, odd_wire
from tests.fakes.real_library import PROGRAM, UNBOUNDED, RealLibrary
from tests.soak.odd_calls import IMPATIENT, PATIENCE_S, Call, Trial
from tests.sync.linking import PATIENT

CITY, COUNTER = "310000", "07"
OFFICER, OWN = OfficerId("000101"), "seven invented words for a trial"
SIGN_IN, RENEWAL, SIGN_OUT = (
    Call("an officer signs in", "POST", "/v1/officers/sign-in"),
    Call("an officer stays", "POST", "/v1/officers/renewal"),
    Call("an officer signs out", "POST", "/v1/officers/sign-out"),
)
CALLS = (SIGN_IN, RENEWAL, SIGN_OUT)


@dataclass(frozen=True, slots=True)
class Desk:
    """The same officer asks by the odd wire and, to see what is true, straight."""

    wire: OddWire
    odd: LibraryOfficers
    straight: LibraryOfficers

    def trial(self, call: Call, step: Step) -> Trial:
        """Signed in before, as far as the call needs it; signed in afterwards, whatever happened."""
        before = self.straight.sign_in(Attempt(OFFICER, OWN))
        assert isinstance(before, Granted), before
        self.wire.fault.hits = 0
        self.wire.fault.is_meant, self.wire.fault.step = call.is_meant, step
        outcome = self._asked(call, before.token)
        hits, self.wire.fault.step = self.wire.fault.hits, PASSES
        wrong = "" if hits else "never hit"
        wrong = wrong or self._silent(outcome, before.token)
        wrong = wrong or self._once_mended()
        return Trial(call.name, step.name, hits, _told(outcome), wrong)

    def _once_mended(self) -> str:
        """The officer tries again, as people do; a busy machine may be slower than the patience of a trial."""
        ends = time.monotonic() + PATIENCE_S
        while time.monotonic() < ends:
            after = self.odd.sign_in(Attempt(OFFICER, OWN))
            if isinstance(after, Granted):
                return "" if self._counts(after.token) else "let in by what does not count"
        return f"nobody gets in afterwards: {after}"

    def _asked(self, call: Call, token: OfficerToken) -> Granted | Denied | Fault | None:
        if call is SIGN_IN:
            return self.odd.sign_in(Attempt(OFFICER, OWN))
        return self.odd.renew(OFFICER, token) if call is RENEWAL else self.odd.sign_out(token)

    def _silent(self, outcome: Granted | Denied | Fault | None, before: OfficerToken) -> str:
        """Let in without the library's word, or out while the token counts: what nobody would notice."""
        if isinstance(outcome, Granted) and not self._counts(outcome.token):
            return "let in by what does not count"
        if outcome is None and self._counts(before):
            return "signed out, and still in"
        return "a right password is called wrong" if isinstance(outcome, Denied) else ""

    def _counts(self, token: OfficerToken) -> bool:
        return isinstance(self.straight.renew(OFFICER, token), Granted)


def _told(outcome: Granted | Denied | Fault | None) -> str:
    return outcome.code.value if isinstance(outcome, Fault) else type(outcome).__name__.lower()


def run(folder: Path, calls: Sequence[Call] = CALLS, steps: Sequence[Step] = STEPS) -> Iterator[Trial]:
    """Every step of every call of an officer."""
    with _desk(folder) as desk:
        for call in calls:
            for step in steps:
                yield desk.trial(call, step)


@contextmanager
def _desk(folder: Path) -> Iterator[Desk]:
    serving = ("--access", str(UNBOUNDED))
    with RealLibrary(folder / "region", serving=serving) as service, odd_wire(service.url) as wire:
        token = service.enrol(CITY, COUNTER)
        with _asking(wire.url, token, IMPATIENT) as odd, _asking(service.url, token, PATIENT) as straight:
            changed = straight.change_password(Attempt(OFFICER, _first_password(service)), OWN)
            assert isinstance(changed, Granted), changed
            yield Desk(wire, odd, straight)


def _asking(url: str, token: str, rules: SyncRules) -> LibraryOfficers:
    link = Link(read_address(url), lambda: token, rules.link)
    return LibraryOfficers(Library(link, SystemClock(), rules.link.clock_tolerance_s))


def _first_password(service: RealLibrary) -> str:
    command = [*PROGRAM, "officers", "add", "--data", str(service.folder), "--officer", OFFICER, "--name", "样例甲"]
    return str(json.loads(subprocess.run(command, check=True, capture_output=True).stdout)["password"])
