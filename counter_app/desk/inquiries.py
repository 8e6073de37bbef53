"""Asks the regional library for a photo of the applicant, and has it judged like any other."""

import logging
from collections.abc import Callable
from dataclasses import dataclass

from counter_app.desk.checks import Checks
from counter_app.desk.worker import Worker
from counter_app.domain.case.case import Case
from counter_app.domain.case.decision import Take
from counter_app.domain.days import china_day
from counter_app.domain.faults import Fault
from counter_app.domain.ids import ProfileId, ShotId
from counter_app.domain.photo.photo import Frame, HeldPhoto, Shot
from counter_app.domain.photo.reuse import ReuseRules
from counter_app.domain.ports import Clock, Judge, PhotoLibrary
from counter_app.domain.session.session import AskingFailed, NothingHeld, Offered

log = logging.getLogger(__name__)
Answer = Callable[[Offered | NothingHeld | AskingFailed], None]


@dataclass(frozen=True, slots=True)
class Inquiries:
    """`answer` is called on the thread that found it out."""

    library: Worker[PhotoLibrary]
    checks: Checks
    rules: ReuseRules
    profile: ProfileId
    clock: Clock
    answer: Answer

    def ask(self, case: Case) -> None:
        """Look for the newest photo that may serve for this card. Returns at once; there is always one answer."""

        def fail(fault: Fault) -> None:
            self.answer(AskingFailed(case.id, fault))

        def look(library: PhotoLibrary) -> None:
            held = self.rules.newest(library.photos_of(case.applicant.id_number), self.profile)
            if held is None:
                self.answer(NothingHeld(case.id))
                return
            jpeg = library.photo(held.sha256)
            self.checks.do(lambda judge: self._offer(case, held, jpeg, judge), fail)

        self.library.do(look, fail)

    def _offer(self, case: Case, held: HeldPhoto, jpeg: bytes, judge: Judge) -> None:
        pixels, judged = judge.assess(jpeg)
        shot = Shot(ShotId(f"held-{held.sha256}"), Frame(0, held.taken_at, pixels), held=held)
        judgement = self.rules.with_findings(judged, held, case.applicant.id_number, china_day(self.clock.now()))
        log.info("library photo offered case=%s record=%s", case.id, held.record_id)
        self.answer(Offered(case.id, Take(shot, judgement)))
