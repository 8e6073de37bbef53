"""Asks the library for photos that are damaged here, and puts what it gives back into the journal."""

import logging
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum

from counter_app.domain.faults import FaultCode
from counter_app.domain.ports import Clock
from counter_app.sync.journal.damaged_photos import DamagedPhotos, HeldThere
from counter_app.sync.journal.rows import is_digest
from counter_app.sync.link.breaker import LINK_FAULTS
from counter_app.sync.link.http import Answer, Call, not_understood
from counter_app.sync.link.library import PROBLEM, Library
from counter_app.sync.link.outbox import Later, Rejected, Stop
from counter_app.sync.wire import messages as wire
from counter_app.sync.wire.fields import MalformedError

log = logging.getLogger(__name__)
JPEG = "image/jpeg"
WITHHELD = "photo-withheld"
MOST_AT_ONCE = 10
"""Ours: fewer than the library gives back to one counter in a minute."""
AGAIN_AFTER = timedelta(minutes=10)
"""Ours. One photo that the library cannot read, or does not know how to give back, is no reason to slow the rest."""
LONGEST_REST_S = 86_400.0
"""A day: so long a bound of the library may last."""
_AWAY = LINK_FAULTS | {FaultCode.LIBRARY_TIMEOUT}


class Withheld(Enum):
    """The library gives this photo out no more: it was withdrawn, blocked or purged, or is not of this counter."""

    WITHHELD = "withheld"


@dataclass(slots=True)
class Mender:
    """One thread's, as its parts are. Never raises for the network; raises FaultError (DISK_…, JOURNAL_…)."""

    book: DamagedPhotos
    library: Library
    clock: Clock
    _put_off: dict[str, datetime] = field(default_factory=dict, init=False)
    _rests_until: datetime | None = field(default=None, init=False)

    def work(self) -> Later | Stop | None:
        """Fetch some of what is wanted; what hindered it, or None. The rest follows with the next call."""
        now = self.clock.now()
        if self._rests_until is not None and now < self._rests_until:
            return None
        due = [photo for photo in self.book.wanted() if self._put_off.get(photo.sha256, now) <= now]
        for photo in due[:MOST_AT_ONCE]:
            outcome = fetch(self.library, photo)
            if isinstance(outcome, Stop) or (isinstance(outcome, Later) and outcome.fault.code in _AWAY):
                asked_s = outcome.retry_after_s if isinstance(outcome, Later) else 0.0
                self._rests_until = now + timedelta(seconds=min(asked_s, LONGEST_REST_S))
                return outcome
            if isinstance(outcome, bytes):
                self.book.put_back(photo, outcome, self.clock.now())
            elif outcome is Withheld.WITHHELD:
                self.book.give_up(photo, self.clock.now())
            else:
                log.info("photo=%s is not given back yet: %s", photo.sha256, outcome.fault)
                self._put_off[photo.sha256] = now + AGAIN_AFTER
        return None

    def work_through(self) -> Later | Stop | None:
        """Everything that is wanted; what hindered it, or None."""
        left = None
        while (wanted := self.book.wanted()) != left:
            left = wanted
            hindered = self.work()
            if hindered is not None:
                return hindered
        return None


def fetch(library: Library, photo: HeldThere) -> bytes | Withheld | Later | Rejected | Stop:
    """The photo's bytes, their digest checked."""
    answer = library.link.send(Call("GET", f"/v1/records/{photo.record_id}/photos/{photo.sha256}"))
    if isinstance(answer, Later | Stop):
        return answer
    if answer.status == 200:
        is_right = answer.content_type == JPEG and is_digest(answer.body, photo.sha256)
        return answer.body if is_right else not_understood(answer.status, "another photo")
    return Withheld.WITHHELD if _is_withheld(answer) else library.refusal(answer)


def _is_withheld(answer: Answer) -> bool:
    """By the library's own word only: a page that stands in between, or an older library, says 404 as well."""
    if answer.status != 404 or answer.content_type != PROBLEM:
        return False
    try:
        return wire.read_problem(answer.body).code == WITHHELD
    except MalformedError:
        return False
