"""Puts into words what was found when a journal was proved, and what became of a backup."""

from collections.abc import Sequence

from counter_app.domain.case.proof import Flaw, Proof, Remedied, Remedy, Wrong
from counter_app.domain.case.record import Unreadable, UploadState
from counter_app.ui.messages import status
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, fill, translate

FLAWS = {
    Flaw.PAGE: QT_TRANSLATE_NOOP("Proof", "The file is damaged at: {where}"),
    Flaw.RECORD_UNREADABLE: QT_TRANSLATE_NOOP("Proof", "Record {where} cannot be read."),
    Flaw.RECORD_CHANGED: QT_TRANSLATE_NOOP("Proof", "Record {where} is not as it was filed."),
    Flaw.RECORD_UNTOLD: QT_TRANSLATE_NOOP("Proof", "Record {where} is not in the audit."),
    Flaw.RECORD_MISSING: QT_TRANSLATE_NOOP("Proof", "Record {where} was filed and is gone."),
    Flaw.RECEIPT_WRONG: QT_TRANSLATE_NOOP("Proof", "The receipt number of record {where} is wrong."),
    Flaw.PHOTO_MISSING: QT_TRANSLATE_NOOP("Proof", "Record {where} has no photo."),
    Flaw.PHOTO_CHANGED: QT_TRANSLATE_NOOP("Proof", "Photo {where} is not as it was taken."),
    Flaw.DOCUMENT_CHANGED: QT_TRANSLATE_NOOP("Proof", "A photographed page is not as it was filed: {where}"),
    Flaw.ENTRY_WRONG: QT_TRANSLATE_NOOP("Proof", "What became of record {where} contradicts the audit."),
    Flaw.EVENT_CHANGED: QT_TRANSLATE_NOOP("Proof", "What happened to a case later was changed at {where}."),
    Flaw.DAY_CHANGED: QT_TRANSLATE_NOOP("Proof", "The close of a day was changed at {where}."),
    Flaw.CHAIN_BROKEN: QT_TRANSLATE_NOOP("Proof", "The audit was changed at number {where}."),
    Flaw.CHAIN_CUT: QT_TRANSLATE_NOOP("Proof", "The audit was cut: number {where} was signed and is gone."),
    Flaw.CHAIN_REWRITTEN: QT_TRANSLATE_NOOP("Proof", "The audit was written anew: number {where} is not as signed."),
    Flaw.HEAD_FORGED: QT_TRANSLATE_NOOP("Proof", "The signature of the audit at number {where} is false."),
}
REMEDIES = {
    Remedy.FETCHED: QT_TRANSLATE_NOOP(
        "Proof", "Photo {where} of {receipt_no} was fetched back from the library and is in the journal again."
    ),
    Remedy.AWAITED: QT_TRANSLATE_NOOP(
        "Proof",
        "Photo {where} of {receipt_no}: the library holds it whole. The running counter fetches it back as soon as the"
        " library answers.",
    ),
    Remedy.WITHHELD: QT_TRANSLATE_NOOP(
        "Proof",
        "Photo {where} of {receipt_no}: the library gives it out no more (withdrawn, blocked or past its time). Only a"
        " backup can bring it back.",
    ),
    Remedy.NONE: QT_TRANSLATE_NOOP(
        "Proof",
        "Photo {where} of {receipt_no} has not reached the library; its record is set apart and not sent. Keep the"
        " papers of this case and restore the last backup elsewhere; without one, take the photo anew.",
    ),
}
UNREADABLE = {
    UploadState.ACKNOWLEDGED: QT_TRANSLATE_NOOP(
        "Proof",
        "Case {receipt_no} of {moment} cannot be read here; the library has received it whole. Nothing has to be taken"
        " anew: keep its papers, and restore the last backup elsewhere to read it.",
    ),
    UploadState.WAITING: QT_TRANSLATE_NOOP(
        "Proof",
        "Case {receipt_no} of {moment} cannot be read and has not reached the library. Keep its papers, take no new"
        " application for it yet, and restore the last backup elsewhere.",
    ),
    None: QT_TRANSLATE_NOOP(
        "Proof",
        "Case {receipt_no} of {moment}, which ended without a photo, cannot be read. The applicant's paper says the"
        " same; restore the last backup elsewhere to read it.",
    ),
}


def sum_of(proof: Proof) -> str:
    """What was looked at, in one line."""
    text = translate(
        "Proof", "Records {records}, photos {photos}, not yet handed over {waiting}, audit {links}, signed {signed}."
    )
    counted = {"records": proof.records, "photos": proof.photos, "waiting": proof.waiting}
    return fill(text, **counted, links=proof.links, signed=proof.signed)


def flaw(wrong: Wrong) -> str:
    """One flaw, and where it is."""
    return fill(translate("Proof", FLAWS[wrong.flaw]), where=wrong.where)


def remedy(remedied: Remedied) -> str:
    """What becomes of one damaged photo, and what to do."""
    text = translate("Proof", REMEDIES[remedied.remedy])
    return fill(text, where=remedied.sha256, receipt_no=remedied.receipt_no)


def unreadable(told: Unreadable) -> str:
    """One case that cannot be read, by what its number and time still tell, and what to do."""
    state = UploadState.WAITING if told.upload is UploadState.REFUSED else told.upload
    text = translate("Proof", UNREADABLE[state])
    return fill(text, receipt_no=told.receipt_no, moment=status.moment_text(told.filed_at))


def verdict(proof: Proof, remedies: Sequence[Remedied] = ()) -> str:
    """Whether all is well, and what to do next where it is not."""
    if not proof.wrong:
        return translate("Proof", "Everything is as it was filed.")
    awaited = {photo.sha256 for photo in remedies if photo.remedy is Remedy.AWAITED}
    if {wrong.where for wrong in proof.wrong} <= awaited:
        return translate("Proof", "Go on serving; nothing else is damaged. Verify again when the library has answered.")
    return translate("Proof", "Do not serve with this journal; keep its folder, and restore the last backup elsewhere.")


def backed_up(file: str) -> str:
    """Where the copy is, and what it is worth without its passphrase."""
    text = translate("Proof", "The backup {file} was written and proved. Nobody can open it without its passphrase.")
    return fill(text, file=file)


def restored(folder: str) -> str:
    """Where the journal is now, and what must not happen with the old one."""
    text = translate("Proof", "The journal is in {folder}. Never again file with the computer that it came from.")
    return fill(text, folder=folder)
