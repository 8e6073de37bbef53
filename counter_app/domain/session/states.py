"""Names the states of the counter session."""

from dataclasses import dataclass
from enum import Enum

from counter_app.domain.application.document import Page
from counter_app.domain.application.signing import Signing
from counter_app.domain.case.case import Case
from counter_app.domain.case.collection import Collection
from counter_app.domain.case.decision import Decision, Takes
from counter_app.domain.case.ending import CaseEnd, Ended
from counter_app.domain.case.record import CaptureRecord
from counter_app.domain.case.same_frame import Pair
from counter_app.domain.faults import Fault
from counter_app.domain.photo.findings import Judgement
from counter_app.domain.photo.photo import Shot


class Inquiry(Enum):
    """How the question to the regional library stands, whether it holds a photo of this person."""

    NONE = "none"
    ASKING = "asking"
    NOTHING = "nothing"
    FOUND = "found"


@dataclass(frozen=True, slots=True)
class Idle:
    """Nobody is being served."""


@dataclass(frozen=True, slots=True)
class Applying:
    """The application is taken down. `fault` says why a case that was to end here could not be written down.

    Whoever comes back to mend something brings the takes along.
    """

    case: Case
    fault: Fault | None = None
    kept: Takes = ()
    inquiry: Inquiry | Fault = Inquiry.NONE


@dataclass(frozen=True, slots=True)
class Framing:
    """The applicant sits before the camera. `fault` says why the last shot could not be judged.

    `kept` holds, here and in the states that follow, the other takes of this person, the oldest first.
    """

    case: Case
    fault: Fault | None = None
    kept: Takes = ()
    inquiry: Inquiry | Fault = Inquiry.NONE


@dataclass(frozen=True, slots=True)
class Judging:
    """A shot is being judged."""

    case: Case
    shot: Shot
    kept: Takes = ()
    inquiry: Inquiry | Fault = Inquiry.NONE


@dataclass(frozen=True, slots=True)
class Reviewing:
    """The officer looks at the judged shot, beside the other takes."""

    case: Case
    shot: Shot
    judgement: Judgement
    kept: Takes = ()


@dataclass(frozen=True, slots=True)
class Collecting:
    """The photo is accepted; the applicant says how the card shall reach them."""

    case: Case
    shot: Shot
    judgement: Judgement
    decision: Decision
    kept: Takes = ()


@dataclass(frozen=True, slots=True)
class Pairing:
    """Applicant and guardian sit before the camera together. `fault` says why the last shot could not be judged.

    `onward` is where the accepted portrait leads to, here and in the two states that follow.
    """

    onward: Collecting
    fault: Fault | None = None

    @property
    def case(self) -> Case:
        return self.onward.case


@dataclass(frozen=True, slots=True)
class JudgingPair:
    """A shot of the two is being judged."""

    onward: Collecting
    shot: Shot

    @property
    def case(self) -> Case:
        return self.onward.case


@dataclass(frozen=True, slots=True)
class ReviewingPair:
    """The officer looks at the judged shot of the two."""

    onward: Collecting
    pair: Pair

    @property
    def case(self) -> Case:
        return self.onward.case


@dataclass(frozen=True, slots=True)
class Confirming:
    """The applicant checks everything, fingerprints are taken, the commitment is signed.

    `fault` says why filing failed.
    """

    case: Case
    shot: Shot
    judgement: Judgement
    decision: Decision
    collection: Collection
    fault: Fault | None = None
    kept: Takes = ()


@dataclass(frozen=True, slots=True)
class Filing:
    """The case is on its way to the disk; nothing can cancel it."""

    case: Case
    shot: Shot
    judgement: Judgement
    decision: Decision
    collection: Collection
    signing: Signing
    kept: Takes = ()
    documents: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True)
class Done:
    """The record is durable; its receipt may be printed."""

    case: Case
    record: CaptureRecord


@dataclass(frozen=True, slots=True)
class Closing:
    """The case ends without a photo, refused or for want of papers; that is on its way to the disk."""

    case: Case
    outcome: CaseEnd
    kept: Takes = ()


@dataclass(frozen=True, slots=True)
class Closed:
    """The ended case is durable; what to tell the applicant may be printed."""

    case: Case
    ended: Ended


WithGuardian = Pairing | JudgingPair | ReviewingPair
Open = Applying | Framing | Judging | Reviewing | WithGuardian | Collecting | Confirming
"""States in which the officer is at work on a case; leaving them loses what is not filed."""
SessionState = Idle | Open | Filing | Done | Closing | Closed
