"""Decides which photo of the regional library may serve for this card (复用), and what about it needs a look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType

from counter_app.domain.days import china_day
from counter_app.domain.ids import ProfileId
from counter_app.domain.person.identity import IdNumber
from counter_app.domain.photo.findings import Code, Finding, Judgement, Severity
from counter_app.domain.photo.photo import HeldPhoto
from counter_app.domain.places.regions import TableError


@dataclass(frozen=True, slots=True)
class Childhood:
    """A shorter limit for photos taken before that birthday."""

    taken_before_age: int
    longest_days: int


@dataclass(frozen=True, slots=True)
class ReuseRules:
    """The rows of `resources/rules/reuse.toml`."""

    longest_days: Mapping[ProfileId, int]
    childhood: tuple[Childhood, ...]

    def limit_days(self, held: HeldPhoto, person: IdNumber) -> int:
        """How old this photo may be."""
        age = person.age_on(china_day(held.taken_at))
        shorter = (row.longest_days for row in self.childhood if age < row.taken_before_age)
        return min((self.longest_days[held.profile], *shorter))

    def newest(self, held: Sequence[HeldPhoto], profile: ProfileId) -> HeldPhoto | None:
        """The photo to offer; None where there is none, or where this card is never served from the library."""
        if profile not in self.longest_days:
            return None
        return max((photo for photo in held if photo.profile == profile), key=_taken_at, default=None)

    def with_findings(self, judgement: Judgement, held: HeldPhoto, person: IdNumber, today: date) -> Judgement:
        """The judgement of a photo from the library, with what only its age and the person's look can tell."""
        findings = (*self._findings(held, person, today), *judgement.report.findings)
        return replace(judgement, report=replace(judgement.report, findings=findings))

    def _findings(self, held: HeldPhoto, person: IdNumber, today: date) -> tuple[Finding, ...]:
        age_days, limit_days = (today - china_day(held.taken_at)).days, self.limit_days(held, person)
        look = Finding(Code.REUSED_LIKENESS, Severity.CONFIRM, float(age_days), float(limit_days), "days")
        if 0 <= age_days <= limit_days:
            return (look,)
        # a photo from the future was dated by a wrong clock: nobody knows its age
        return (Finding(Code.REUSED_TOO_OLD, Severity.BLOCKING, float(age_days), float(limit_days), "days"), look)


def read_reuse_rules(table: Mapping[str, object]) -> ReuseRules:
    """Build the rules. Raises TableError."""
    try:
        longest, childhood = table["longest_days"], table["childhood"]
        if not isinstance(longest, Mapping) or not isinstance(childhood, list) or set(table) - {*_TABLES}:
            raise TypeError("longest_days or childhood")
        days = {ProfileId(name): _days(value) for name, value in longest.items() if name != "source"}
        return ReuseRules(MappingProxyType(days), tuple(_childhood(row) for row in childhood))
    except (KeyError, TypeError, ValueError) as wrong:
        raise TableError(f"reuse: {wrong!r}") from wrong


_TABLES = ("longest_days", "childhood")


def _childhood(row: Mapping[str, object]) -> Childhood:
    if set(row) != {"source", "taken_before_age", "longest_days"}:
        raise TypeError("childhood")
    return Childhood(_days(row["taken_before_age"]), _days(row["longest_days"]))


def _days(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value <= 0:
        raise ValueError("must be a whole number above zero")
    return value


def _taken_at(photo: HeldPhoto) -> datetime:
    return photo.taken_at
