"""Papers and refusals: everything missing at once, and the national exception that the delta lifts."""

from dataclasses import replace
from datetime import date

import pytest

from counter_app import resources
from counter_app.domain.application.application import Application, Kind, NoProof, ProofKind, ProofShown
from counter_app.domain.case.ending import DeclineReason
from counter_app.domain.case.requirements import Requirements, read_requirements
from counter_app.domain.ids import PaperCode, RegionCode
from counter_app.domain.person.guardian import GuardianshipProof
from counter_app.domain.places.regions import TableError, read_regions
from tests import people

REGIONS = read_regions(resources.toml("regions.toml"))
ELIGIBILITY, TABLE = resources.toml("rules", "eligibility.toml"), resources.toml("rules", "applications.toml")
ALWAYS = set(DeclineReason) - {DeclineReason.FIRST_ISSUE_ELSEWHERE}
ADULT = people.application()


@pytest.fixture(scope="module")
def required() -> Requirements:
    return read_requirements(ELIGIBILITY, TABLE, REGIONS)


def with_guardian(kind: Kind, required: Requirements) -> Application:
    return replace(ADULT, kind=kind, guardian=people.guardian(), presented=frozenset(required.to_show(kind)))


def test_nothing_is_missing_when_everything_was_shown(required: Requirements) -> None:
    assert required.missing(ADULT) == ()
    for kind in (Kind.MINOR, Kind.WITHOUT_CAPACITY):
        assert required.missing(with_guardian(kind, required)) == ()


def test_everything_that_is_missing_is_told_at_once(required: Requirements) -> None:
    empty = {"proof": NoProof.NONE, "presented": frozenset()}
    assert required.missing(replace(ADULT, **empty)) == ("HOUSEHOLD_BOOKLET", "PROOF_OF_WORK_STUDY_OR_RESIDENCE")
    guardian = replace(people.guardian(), proof=GuardianshipProof.MISSING)
    child = replace(with_guardian(Kind.MINOR, required), guardian=guardian, **empty)
    assert required.missing(child) == (
        "GUARDIAN_PRESENT",
        "GUARDIAN_ID_CARD",
        "GUARDIAN_HOUSEHOLD_BOOKLET",
        "HOUSEHOLD_BOOKLET",
        "PROOF_OF_GUARDIANSHIP_IF_NOT_IN_BOOKLET",
        "PROOF_OF_STUDY_OR_RESIDENCE",
    )


def test_at_home_the_booklet_does(required: Requirements) -> None:
    at_home, elsewhere = required.under("own-city"), required.under("delta-whole")
    empty = {"proof": NoProof.NONE, "presented": frozenset[PaperCode]()}
    assert at_home.missing(replace(ADULT, **empty)) == ("HOUSEHOLD_BOOKLET",)
    assert at_home.missing(replace(ADULT, proof=NoProof.NONE)) == ()
    for kind in Kind:
        assert (at_home.proofs(kind), elsewhere.proofs(kind)) == (frozenset(), required.proofs(kind))
        assert at_home.to_show(kind) == elsewhere.to_show(kind) == required.to_show(kind)


def test_a_rule_spares_only_papers_that_there_are() -> None:
    changed = [{**row, "spares": ["A_LETTER"]} for row in ELIGIBILITY["rule"]]
    with pytest.raises(TableError, match="A_LETTER"):
        read_requirements({**ELIGIBILITY, "rule": changed}, TABLE, REGIONS)


def test_what_is_made_here_is_never_missing(required: Requirements) -> None:
    nothing = replace(with_guardian(Kind.MINOR, required), presented=frozenset(), proof=NoProof.NONE)
    assert not {"COMMITMENT", "SAME_FRAME_PICTURE"} & set(required.missing(nothing))


def test_work_is_no_proof_for_a_child(required: Requirements) -> None:
    child = with_guardian(Kind.MINOR, required)
    at_work = replace(child, proof=ProofShown(ProofKind.WORK, has_picture=True))
    assert required.missing(at_work) == ("PROOF_OF_STUDY_OR_RESIDENCE",)
    assert required.proofs(Kind.MINOR) == {ProofKind.STUDY, ProofKind.RESIDENCE}
    assert required.proofs(Kind.ADULT) == set(ProofKind)


@pytest.mark.parametrize(
    ("home", "here", "day", "may_refuse"),
    [
        ("341000", "310000", date(2021, 10, 19), True),
        ("341000", "310000", date(2021, 11, 1), False),
        ("341500", "310000", date(2021, 11, 1), True),
        ("341500", "310000", date(2021, 12, 1), False),
        ("510000", "310000", date(2022, 12, 5), True),
        ("510000", "310000", date(2022, 12, 6), False),
        ("510000", "320500", date(2026, 11, 23), True),
        ("330200", "330100", date(2021, 4, 1), False),
        ("320500", "320500", date(2021, 10, 19), False),
        ("999999", "320500", date(2026, 11, 23), True),
    ],
)
def test_first_issue_elsewhere_is_refused_but_where_and_when_it_was_lifted(
    required: Requirements, home: str, here: str, day: date, may_refuse: bool
) -> None:
    reasons = required.can_decline(RegionCode(home), RegionCode(here), day)
    assert (DeclineReason.FIRST_ISSUE_ELSEWHERE in reasons) is may_refuse
    assert set(reasons) >= ALWAYS


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("paper", {}),
        ("paper", {"COMMITMENT": {"settled_by": "magic"}}),
        ("paper", 1),
        ("decline", []),
        ("decline", [{"reason": "mood", "source": "x"}]),
        ("decline", [{"reason": "bad_credit", "source": "x", "lifted": [{"from": "soon"}]}]),
    ],
)
def test_a_wrong_table_is_refused(key: str, value: object) -> None:
    with pytest.raises(TableError):
        read_requirements(ELIGIBILITY, {**TABLE, key: value}, REGIONS)


def test_papers_of_every_kind_are_described(required: Requirements) -> None:
    assert {code for codes in required.needed.values() for code in codes} == set(required.papers)
    assert required.to_show(Kind.ADULT) == (PaperCode("HOUSEHOLD_BOOKLET"),)
