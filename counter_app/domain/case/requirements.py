"""Decides which papers an application lacks, and which reasons to refuse can hold at a window on a day."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from types import MappingProxyType
from typing import assert_never

from counter_app.domain.application.application import Application, Kind, NoProof, ProofKind, ProofShown
from counter_app.domain.case.ending import DeclineReason
from counter_app.domain.ids import PaperCode, RegionCode
from counter_app.domain.person.guardian import GuardianshipProof
from counter_app.domain.places.regions import Region, Regions, TableError
from counter_app.domain.rows import listed, rows, text


class SettledBy(Enum):
    """By what it is known that a paper is there."""

    SHOWN = "shown"
    PROOF = "proof"
    GUARDIANSHIP = "guardianship"
    HERE = "here"
    """It is made at the counter: nobody has to bring it."""


@dataclass(frozen=True, slots=True)
class PaperRule:
    settled_by: SettledBy
    proofs: frozenset[ProofKind]
    """The kinds that will do, where a proof settles it."""


@dataclass(frozen=True, slots=True)
class Lifting:
    """From a day on, between these places, a reason does not hold."""

    from_day: date
    registered_in: str
    applied_in: str


@dataclass(frozen=True, slots=True)
class Decline:
    reason: DeclineReason
    source: str
    lifted: tuple[Lifting, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """What was shown so far, whatever else is still to be taken down."""

    proof: ProofShown | NoProof
    presented: frozenset[PaperCode]
    guardianship: GuardianshipProof = GuardianshipProof.MISSING


@dataclass(frozen=True, slots=True)
class Requirements:
    """The papers of `resources/rules/eligibility.toml` with the rows of `applications.toml`."""

    regions: Regions
    needed: Mapping[Kind, tuple[PaperCode, ...]]
    papers: Mapping[PaperCode, PaperRule]
    declines: tuple[Decline, ...]
    spared: Mapping[str, frozenset[PaperCode]]
    """By the rule of eligibility that lets the window serve: what nobody has to bring then."""

    def under(self, rule: str) -> "Requirements":
        """Those of a case that this rule lets in."""
        spared = self.spared.get(rule, frozenset())
        needed = {kind: tuple(code for code in codes if code not in spared) for kind, codes in self.needed.items()}
        return replace(self, needed=MappingProxyType(needed))

    def to_show(self, kind: Kind) -> tuple[PaperCode, ...]:
        """The papers that the officer ticks off one by one."""
        return tuple(code for code in self.needed[kind] if self.papers[code].settled_by is SettledBy.SHOWN)

    def proofs(self, kind: Kind) -> frozenset[ProofKind]:
        """The kinds of proof of which one is needed."""
        return frozenset().union(*(self.papers[code].proofs for code in self.needed[kind]))

    def missing(self, application: Application) -> tuple[PaperCode, ...]:
        """Everything that is missing, to be told at once (一次性告知)."""
        guardian = application.guardian
        guardianship = GuardianshipProof.MISSING if guardian is None else guardian.proof
        return self.lacking(application.kind, Evidence(application.proof, application.presented, guardianship))

    def lacking(self, kind: Kind, evidence: Evidence) -> tuple[PaperCode, ...]:
        """The same, of an application that is still being taken down."""
        return tuple(code for code in self.needed[kind] if not self._is_settled(code, evidence))

    def can_decline(self, registered_at: RegionCode, applied_at: RegionCode, day: date) -> tuple[DeclineReason, ...]:
        """The reasons that can hold for such a household at such a window on that day."""
        home, here = self.regions.find(registered_at), self.regions.find(applied_at)
        if home is None or here is None:
            return tuple(each.reason for each in self.declines)
        return tuple(each.reason for each in self.declines if not _is_lifted(each, home, here, day))

    def _is_settled(self, code: PaperCode, evidence: Evidence) -> bool:
        rule = self.papers[code]
        match rule.settled_by:
            case SettledBy.SHOWN:
                return code in evidence.presented
            case SettledBy.PROOF:
                return isinstance(evidence.proof, ProofShown) and evidence.proof.kind in rule.proofs
            case SettledBy.GUARDIANSHIP:
                return evidence.guardianship is not GuardianshipProof.MISSING
            case SettledBy.HERE:
                return True
            case _:
                assert_never(rule.settled_by)


def _is_lifted(decline: Decline, home: Region, here: Region, day: date) -> bool:
    if decline.reason is DeclineReason.FIRST_ISSUE_ELSEWHERE and home.code == here.code:
        return True
    return any(
        each.from_day <= day and each.registered_in in home.groups and each.applied_in in here.groups
        for each in decline.lifted
    )


def read_requirements(
    eligibility: Mapping[str, object], applications: Mapping[str, object], regions: Regions
) -> Requirements:
    """Build the requirements. Raises TableError."""
    try:
        papers = {PaperCode(code): _paper(row) for code, row in _tables(applications, "paper").items()}
        needed = {kind: _codes(eligibility["papers"], kind) for kind in Kind}
        declines = tuple(_decline(row) for row in rows(applications, "decline"))
        spared = {
            text(row, "id"): frozenset(map(PaperCode, listed(row, "spares"))) for row in rows(eligibility, "rule")
        }
    except (KeyError, TypeError, ValueError) as wrong:
        raise TableError(f"applications: {wrong!r}") from wrong
    unknown = {code for codes in needed.values() for code in codes} - papers.keys()
    unknown |= {code for codes in spared.values() for code in codes} - papers.keys()
    if unknown or {each.reason for each in declines} != set(DeclineReason):
        raise TableError(f"applications: {sorted(unknown)} not described, or a reason to refuse missing")
    return Requirements(regions, MappingProxyType(needed), MappingProxyType(papers), declines, MappingProxyType(spared))


def _tables(table: Mapping[str, object], key: str) -> dict[str, Mapping[str, object]]:
    found = table[key]
    if not isinstance(found, dict) or not all(isinstance(row, dict) for row in found.values()):
        raise TypeError(key)
    return found


def _codes(papers: object, kind: Kind) -> tuple[PaperCode, ...]:
    found = papers[kind.value] if isinstance(papers, dict) else None
    if not isinstance(found, list):
        raise TypeError(kind.value)
    return tuple(PaperCode(str(code)) for code in found)


def _paper(row: Mapping[str, object]) -> PaperRule:
    proofs = row.get("proofs", [])
    if not isinstance(proofs, list):
        raise TypeError("proofs")
    return PaperRule(SettledBy(text(row, "settled_by")), frozenset(map(ProofKind, proofs)))


def _decline(row: Mapping[str, object]) -> Decline:
    lifted = rows(row, "lifted") if "lifted" in row else []
    return Decline(DeclineReason(text(row, "reason")), text(row, "source"), tuple(map(_lifting, lifted)))


def _lifting(row: Mapping[str, object]) -> Lifting:
    from_day = row["from"]
    if not isinstance(from_day, date):
        raise TypeError("from")
    return Lifting(from_day, text(row, "registered_in"), text(row, "applied_in"))
