"""Names what may happen to a session, each event with its case, and what the desk then has to do."""

from dataclasses import dataclass

from counter_app.domain.application.application import Application
from counter_app.domain.application.document import Page
from counter_app.domain.application.signing import Signing
from counter_app.domain.case.case import Case
from counter_app.domain.case.collection import Collection
from counter_app.domain.case.decision import Decision, Take
from counter_app.domain.case.ending import CaseEnd, Ended
from counter_app.domain.case.record import CaptureRecord
from counter_app.domain.case.same_frame import Pair, Waived
from counter_app.domain.faults import Fault
from counter_app.domain.ids import CaseId, ShotId
from counter_app.domain.photo.findings import Judgement
from counter_app.domain.photo.photo import Frame, Shot
from counter_app.domain.session.states import Closing, Filing, SessionState


@dataclass(frozen=True, slots=True)
class Opened:
    """A case was opened for someone this window may serve."""

    opened: Case

    @property
    def case(self) -> CaseId:
        return self.opened.id


@dataclass(frozen=True, slots=True)
class Applied:
    """The application is taken down: on to the picture."""

    case: CaseId
    application: Application


@dataclass(frozen=True, slots=True)
class Back:
    """The officer has something to mend on the station before."""

    case: CaseId


@dataclass(frozen=True, slots=True)
class Offered:
    """The library holds a photo of this person; here it is, judged."""

    case: CaseId
    take: Take


@dataclass(frozen=True, slots=True)
class NothingHeld:
    """The library holds no photo of this person for this card."""

    case: CaseId


@dataclass(frozen=True, slots=True)
class AskingFailed:
    case: CaseId
    fault: Fault


@dataclass(frozen=True, slots=True)
class Shutter:
    case: CaseId
    shot: Shot


@dataclass(frozen=True, slots=True)
class Judged:
    """Of the shot's frames `frame` was chosen, and judged so."""

    case: CaseId
    shot: ShotId
    frame: Frame
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class JudgingFailed:
    case: CaseId
    shot: ShotId
    fault: Fault


@dataclass(frozen=True, slots=True)
class Retake:
    case: CaseId


@dataclass(frozen=True, slots=True)
class Prefer:
    """The officer wants to look at another take."""

    case: CaseId
    shot: ShotId


@dataclass(frozen=True, slots=True)
class Accept:
    case: CaseId
    shot: ShotId
    decision: Decision


@dataclass(frozen=True, slots=True)
class PairJudged:
    case: CaseId
    pair: Pair


@dataclass(frozen=True, slots=True)
class AcceptPair:
    case: CaseId
    shot: ShotId


@dataclass(frozen=True, slots=True)
class WaivePair:
    """The case goes on without the picture."""

    case: CaseId
    waived: Waived


@dataclass(frozen=True, slots=True)
class Choose:
    """The applicant chose how to collect."""

    case: CaseId
    collection: Collection


@dataclass(frozen=True, slots=True)
class Sign:
    """All is confirmed and signed: file the case, with the pages that were photographed for it."""

    case: CaseId
    signing: Signing
    documents: tuple[Page, ...] = ()


@dataclass(frozen=True, slots=True)
class Stored:
    case: CaseId
    record: CaptureRecord


@dataclass(frozen=True, slots=True)
class StoringFailed:
    case: CaseId
    fault: Fault


@dataclass(frozen=True, slots=True)
class End:
    """The case ends here, refused or for want of papers: write that down."""

    case: CaseId
    outcome: CaseEnd


@dataclass(frozen=True, slots=True)
class EndStored:
    case: CaseId
    ended: Ended


@dataclass(frozen=True, slots=True)
class EndFailed:
    case: CaseId
    fault: Fault


@dataclass(frozen=True, slots=True)
class Cancel:
    """The applicant leaves, or the officer gives up. Nothing of the case is kept."""

    case: CaseId


@dataclass(frozen=True, slots=True)
class Finish:
    case: CaseId


SessionEvent = (
    Opened
    | Applied
    | Back
    | Offered
    | NothingHeld
    | AskingFailed
    | Shutter
    | Judged
    | JudgingFailed
    | Retake
    | Prefer
    | Accept
    | PairJudged
    | AcceptPair
    | WaivePair
    | Choose
    | Sign
    | Stored
    | StoringFailed
    | End
    | EndStored
    | EndFailed
    | Cancel
    | Finish
)


# --- effects: what the desk has to do ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class JudgeShot:
    case: CaseId
    shot: Shot


@dataclass(frozen=True, slots=True)
class JudgePair:
    case: CaseId
    shot: Shot


@dataclass(frozen=True, slots=True)
class AskLibrary:
    """The applicant agreed that their photos in the library are looked at."""

    asked: Case

    @property
    def case(self) -> CaseId:
        return self.asked.id


@dataclass(frozen=True, slots=True)
class FileCase:
    filing: Filing

    @property
    def case(self) -> CaseId:
        return self.filing.case.id


@dataclass(frozen=True, slots=True)
class FileEnding:
    closing: Closing

    @property
    def case(self) -> CaseId:
        return self.closing.case.id


Effect = AskLibrary | JudgeShot | JudgePair | FileCase | FileEnding


@dataclass(frozen=True, slots=True)
class Step:
    """What follows from an event."""

    state: SessionState
    effects: tuple[Effect, ...] = ()
