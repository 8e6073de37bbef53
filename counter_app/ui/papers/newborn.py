"""Says what stands on the papers of a newborn's registration, in the language of the screen."""

from datetime import date
from typing import assert_never

from counter_app.domain.ids import PaperCode
from counter_app.domain.newborn.newborn import NewbornApplication
from counter_app.domain.newborn.standing import NewbornStanding
from counter_app.domain.newborn.steps import NewbornStep, Taken, TurnedAway, TurnedDown
from counter_app.ui.messages import forms
from counter_app.ui.messages import newborn as words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.paper_texts import Content, Custody, HeldOriginal, MissingPapers, PaperText, Refusal, Row
from counter_app.ui.papers import wording
from counter_app.ui.papers.office import Office

CERTIFICATE = PaperCode("NEWBORN_BIRTH_CERTIFICATE")


def papers_of(
    office: Office, now: NewbornStanding, first: NewbornStep, back_by: date, *, is_reprint: bool
) -> tuple[PaperText, ...]:
    """The receipt for the originals, and why it was refused; or why it was not taken at all."""
    application, number = now.first.application, now.first.receipt_no
    match now.first:
        case TurnedAway(unmet=unmet, missing=missing):
            rows = tuple(Row(words.condition(each), words.advice()) for each in unmet)
            contents: list[Content] = [_refusal(application, rows)] if unmet else []
            contents += [_missing(application, missing)] if missing else []
            return tuple(office.plain(first.window, number, each, is_reprint=is_reprint) for each in contents)
        case Taken():
            custody = office.custody(first.window, number, _custody(now.first, back_by), is_reprint=is_reprint)
            refused = [move.what for move in now.moves if isinstance(move.what, TurnedDown)]
            why = [
                office.plain(first.window, number, _refusal(application, (Row(what.reason, words.advice()),)))
                for what in refused
            ]
            return (custody, *why)
        case _:
            assert_never(now.first)


def _custody(taken: Taken, back_by: date) -> Custody:
    application = taken.application
    holder = application.applicant
    purpose = translate("NewbornPaper", "registration of the newborn {name}")
    return Custody(
        holder.name.value,
        holder.id_number.masked,
        fill(purpose, name=application.child.name.value),
        tuple(_original(code, application) for code in taken.kept),
        wording.day(back_by),
    )


def _original(code: PaperCode, application: NewbornApplication) -> HeldOriginal:
    """The certificate's number stands on its receipt whole, or nobody could tell which one is kept."""
    number = application.child.certificate.value if code == CERTIFICATE else ""
    return HeldOriginal(forms.paper(code), number, "1")


def _refusal(application: NewbornApplication, reasons: tuple[Row, ...]) -> Refusal:
    holder = application.applicant
    return Refusal(holder.name.value, holder.id_number.masked, reasons, _signer())


def _missing(application: NewbornApplication, missing: tuple[PaperCode, ...]) -> MissingPapers:
    holder = application.applicant
    shown = tuple(forms.paper(code) for code in sorted(application.presented))
    return MissingPapers(
        holder.name.value, holder.id_number.masked, shown, tuple(forms.paper(code) for code in missing), _signer()
    )


def _signer() -> str:
    return translate("NewbornPaper", "Father or mother (signature)")
