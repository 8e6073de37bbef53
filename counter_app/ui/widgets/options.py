"""Makes the choices of fields out of the tables of codes."""

from collections.abc import Callable, Sequence
from functools import lru_cache

from counter_app.domain.application.application import IssueReason, Kind
from counter_app.domain.application.codebook import Codebook
from counter_app.domain.person.guardian import GuardianshipProof
from counter_app.domain.places.divisions import Division
from counter_app.ui.messages import application as words
from counter_app.ui.widgets.choice_field import Option

MINOR_REASONS = (IssueReason.UNDER_16, IssueReason.SETTLED, IssueReason.RETURNED, IssueReason.NATURALISED)
ADULT_REASONS = (IssueReason.REACHED_16, IssueReason.SETTLED, IssueReason.RETURNED, IssueReason.NATURALISED)


def groups(codebook: Codebook) -> tuple[Option, ...]:
    return tuple(Option(group.code, words.group(group)) for group in codebook.groups.all)


def group_search(codebook: Codebook) -> Callable[[str], Sequence[Option]]:
    """By number, letters, initials of pinyin, characters or the romanised name."""
    return lambda typed: [Option(group.code, words.group(group)) for group in codebook.groups.search(typed)]


@lru_cache(maxsize=2)
def divisions(found: tuple[Division, ...]) -> tuple[Option, ...]:
    """Counties of one unit by their own name, which is what the officer types; of the whole country with all above.

    Several pages offer all 3000 of the country: the same.
    """
    return tuple(Option(each.code, each.name, (each.code, each.county, each.city)) for each in found)


def reasons(kind: Kind) -> tuple[Option, ...]:
    fitting = MINOR_REASONS if kind is Kind.MINOR else ADULT_REASONS
    return tuple(Option(reason.value, words.reason(reason)) for reason in fitting)


def relations(codebook: Codebook) -> tuple[Option, ...]:
    return tuple(Option(each.code, words.relation(each), (each.code,)) for each in codebook.relations)


def guardianships() -> tuple[Option, ...]:
    return tuple(Option(proof.value, words.guardianship(proof)) for proof in GuardianshipProof)
