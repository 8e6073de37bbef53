"""Signs the audit of days that are over and hands what was signed to the library, which keeps it for good."""

import logging
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.days import china_day
from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.ports import Clock
from counter_app.sync.journal.heads import Head, HeadBook, Seal
from counter_app.sync.link import audit_wire
from counter_app.sync.link.http import Answer, Call, not_understood
from counter_app.sync.link.library import JSON, Library
from counter_app.sync.link.outbox import Later, Rejected, Stop
from counter_app.sync.wire.fields import MalformedError

log = logging.getLogger(__name__)
KEY_UNKNOWN = "audit-key-unknown"


def sign(book: HeadBook, seal: Seal, now: datetime) -> Head | None:
    """Sign where the chain stands, unless that is done. Raises FaultError (KEYRING_…, DISK_…, JOURNAL_…)."""
    standing = book.unsigned(seal.public_key)
    if standing is None:
        return None
    head = seal.sign(standing, now)
    book.keep(head)
    seal.remember(head)
    log.info("signed the audit: links=%d day=%s", head.links, head.day)
    return head


def sign_past_days(book: HeadBook, seal: Seal, now: datetime) -> Head | None:
    """As `sign`, once the day of the last link is over."""
    standing = book.unsigned(seal.public_key)
    if standing is None or standing.day >= china_day(now).isoformat():
        return None
    return sign(book, seal, now)


@dataclass(frozen=True, slots=True)
class Notary:
    """One thread's, as its parts are. Never raises for the network."""

    book: HeadBook
    seal: Seal
    library: Library
    clock: Clock

    def work(self) -> Later | Rejected | Stop | None:
        """Sign what is over, send what the library does not keep yet; what hindered it, or None.

        A keyring that is locked delays the signature, not the hand-over of records.
        """
        try:
            sign_past_days(self.book, self.seal, self.clock.now())
            unsent = self.book.unsent()
        except FaultError as failed:
            log.warning("the audit is not signed: %s", failed.fault)
            return Rejected(failed.fault)
        for head in unsent:
            outcome = self._hand_over(head)
            if outcome is not None:
                return outcome
            self.book.sent(head, self.clock.now())
        return None

    def introduce(self) -> Later | Rejected | Stop | None:
        """Make the key known before anything is signed with it: a file may be carried while the network is down."""
        try:
            return register(self.library, self.seal.public_key, self.seal.place)
        except FaultError as failed:
            return Rejected(failed.fault)

    def _hand_over(self, head: Head) -> Later | Rejected | Stop | None:
        outcome = send_head(self.library, head)
        if not isinstance(outcome, Rejected):
            return outcome
        if ("problem", KEY_UNKNOWN) in outcome.fault.parameters:
            return self.introduce() or send_head(self.library, head)
        log.error("the library refuses the signed audit: %s", outcome.fault)
        return outcome


def send_head(library: Library, head: Head) -> Later | Rejected | Stop | None:
    """None when the library keeps it."""
    path = f"/v1/audit-heads/{head.key}-{head.links}"
    answer = library.link.send(Call("PUT", path, {"Content-Type": JSON}, audit_wire.write_head(head)))
    if isinstance(answer, Later | Stop):
        return answer
    if answer.status not in {200, 201} or answer.content_type != JSON:
        return _refused(library, answer)
    try:
        kept = audit_wire.read_head_kept(answer.body)
    except MalformedError as wrong:
        return not_understood(answer.status, str(wrong))
    return None if kept == (head.key, head.links, head.seal) else not_understood(answer.status, "another head")


def register(library: Library, key: str, place: Mapping[str, str]) -> Later | Rejected | Stop | None:
    """Make the key known to the library as this counter's. None when it is."""
    body = audit_wire.write_key(key, place["city"], place["counter"])
    answer = library.link.send(Call("PUT", f"/v1/audit-keys/{key}", {"Content-Type": JSON}, body))
    if isinstance(answer, Later | Stop):
        return answer
    if answer.status not in {200, 201} or answer.content_type != JSON:
        return _refused(library, answer)
    try:
        kept = audit_wire.read_key_kept(answer.body)
    except MalformedError as wrong:
        return not_understood(answer.status, str(wrong))
    return None if kept == key else not_understood(answer.status, "another key")


def fetch_heads(library: Library) -> tuple[Head, ...]:
    """What the library keeps of this counter's audit. Raises FaultError (LIBRARY_…, CREDENTIAL_…)."""
    answer = library.link.send(Call("GET", "/v1/audit-heads"))
    outcome: Later | Rejected | Stop
    if isinstance(answer, Later | Stop):
        outcome = answer
    elif answer.status != 200 or answer.content_type != JSON:
        outcome = library.refusal(answer)
    else:
        try:
            return audit_wire.read_heads(answer.body)
        except MalformedError as wrong:
            outcome = not_understood(answer.status, str(wrong))
    raise FaultError(outcome.fault.code, **dict(outcome.fault.parameters))


def _refused(library: Library, answer: Answer) -> Later | Rejected | Stop:
    outcome = library.refusal(answer)
    if isinstance(outcome, Rejected) and outcome.fault.code is FaultCode.RECORD_REFUSED:
        return Rejected(Fault(FaultCode.AUDIT_REFUSED, outcome.fault.parameters))
    return outcome
