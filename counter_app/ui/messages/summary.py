"""Lists a whole application in words, for the applicant to check."""

from counter_app.domain.application.application import Application
from counter_app.domain.application.codebook import Codebook
from counter_app.domain.case.case import Case
from counter_app.domain.case.collection import Collection
from counter_app.ui.messages import application as words
from counter_app.ui.messages import forms, status
from counter_app.ui.messages.literal import fill, translate

Facts = tuple[tuple[str, str], ...]


def facts(case: Case, collection: Collection, codebook: Codebook) -> Facts:
    """Captions and values, in the order of the form. The number is whole: a masked one cannot be checked."""
    applicant, applied = case.applicant, case.application
    first = (
        (translate("Applicant", "Name"), applicant.name.value),
        (translate("Applicant", "ID number"), applicant.id_number.value),
    )
    last = ((translate("Done", "Collection"), status.collection(collection)),)
    if applied is None:
        return (*first, *last)
    return (*first, *_person(applied, codebook), *_guardian(applied, codebook), *last)


def _person(applied: Application, codebook: Codebook) -> Facts:
    sex_and_birth = fill(
        translate("Application", "{sex}, {day}"),
        sex=forms.sex(applied.booklet.sex),
        day=forms.day_text(applied.booklet.born),
    )
    return (
        (translate("Application", "Sex and birth"), sex_and_birth),
        (translate("Application", "Ethnic group"), words.group_of(applied.ethnicity, codebook)),
        (translate("Application", "Address"), applied.address.line),
        (translate("Application", "Contact telephone"), applied.phone),
    )


def _guardian(applied: Application, codebook: Codebook) -> Facts:
    guardian = applied.guardian
    if guardian is None:
        return ()
    said = fill(
        translate("Application", "{name}, {relation}"),
        name=guardian.name.value,
        relation=words.relation_of(guardian.relation, codebook),
    )
    return ((translate("Application", "Guardian"), said),)
