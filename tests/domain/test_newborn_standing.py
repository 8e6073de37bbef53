"""How a newborn's registration stands after its steps, and which step may come next."""

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from counter_app.domain.case.progress import LONGEST_REASON, Signature, Undone, Withdrawn
from counter_app.domain.ids import PaperCode, RecordId
from counter_app.domain.newborn.newborn import Side
from counter_app.domain.newborn.rules import Condition
from counter_app.domain.newborn.standing import (
    NewbornObjection,
    NewbornPhase,
    NewbornStanding,
    begin,
    newborn_objection,
    newborn_standing,
)
from counter_app.domain.newborn.steps import (
    Granted,
    HandedBack,
    NewbornFact,
    PageHandedOut,
    PagePrinted,
    ReceiptBack,
    TurnedDown,
    Turning,
)
from tests import people

FIRST = people.newborn_draft().numbered("310000-07-20261123-0001-X")
CERTIFICATE, BOOKLET = people.KEPT_PAPERS
PICKED_UP = PageHandedOut(Side.MOTHER, is_identity_checked=True, signature=Signature.ON_PAPER)


def back(*papers: PaperCode) -> HandedBack:
    return HandedBack(papers, Side.MOTHER, is_identity_checked=True, receipt=ReceiptBack.RETURNED)


BACK = back(CERTIFICATE, BOOKLET)
FACTS: tuple[NewbornFact, ...] = (
    Granted(), TurnedDown("父母民族不一致"), PagePrinted(), PICKED_UP, BACK, Withdrawn("回户籍地办理"),
)  # fmt: skip


def after(*whats: NewbornFact) -> NewbornStanding:
    return newborn_standing((FIRST, *(people.newborn_step(what, place) for place, what in enumerate(whats, 1))))


def objection(now: NewbornStanding, what: NewbornFact) -> NewbornObjection | None:
    return newborn_objection(now, people.newborn_step(what, 99))


def test_the_whole_way_from_the_application_to_nothing_left_at_the_window() -> None:
    begun, done = after(), after(Granted(), PagePrinted(), PICKED_UP, BACK)
    assert (begun.phase, begun.held, begun.is_over) == (NewbornPhase.WAITING, people.KEPT_PAPERS, False)
    assert (done.phase, done.held, done.is_over) == (NewbornPhase.COLLECTED, (), True)


def test_a_refusal_leaves_the_originals_to_be_handed_back() -> None:
    refused = after(TurnedDown("父母民族不一致"))
    assert (refused.phase, refused.is_over) == (NewbornPhase.REFUSED, False)
    assert after(TurnedDown("父母民族不一致"), back(CERTIFICATE), back(BOOKLET)).is_over


@pytest.mark.parametrize("order", list(permutations(FACTS, 3)), ids=lambda o: "-".join(type(w).__name__ for w in o))
def test_whatever_the_order_no_original_is_lost_and_no_page_leaves_without_a_decision(
    order: tuple[NewbornFact, ...],
) -> None:
    now = after(*order)
    counted = [move.what for move in now.moves]
    assert now.held == (() if BACK in counted else people.KEPT_PAPERS)
    assert PICKED_UP not in counted or (Granted() in counted and PagePrinted() in counted)
    assert sum(isinstance(what, Granted | TurnedDown | Withdrawn) for what in counted) <= 1


@pytest.mark.parametrize(
    ("before", "what", "expected"),
    [
        ((), PagePrinted(), NewbornObjection.PHASE),
        ((), BACK, NewbornObjection.PHASE),
        ((), TurnedDown("  "), NewbornObjection.REASON),
        ((), Withdrawn("长" * (LONGEST_REASON + 1)), NewbornObjection.REASON),
        ((Granted(),), Withdrawn("回户籍地办理"), NewbornObjection.PHASE),
        ((Granted(), PagePrinted()), replace(PICKED_UP, is_identity_checked=False), NewbornObjection.IDENTITY),
        ((Granted(),), replace(BACK, is_identity_checked=False), NewbornObjection.IDENTITY),
        ((Granted(),), back(), NewbornObjection.NOT_HELD),
        ((Granted(),), back(BOOKLET, BOOKLET), NewbornObjection.NOT_HELD),
        ((Granted(), BACK), back(BOOKLET), NewbornObjection.NOT_HELD),
        ((), FIRST.what, NewbornObjection.PHASE),
        ((), Undone(FIRST.id), NewbornObjection.NOTHING_TO_UNDO),
    ],
)
def test_what_may_not_come_says_why(
    before: tuple[NewbornFact, ...], what: NewbornFact, expected: NewbornObjection
) -> None:
    assert objection(after(*before), what) is expected


def test_the_last_step_is_undone_on_its_own_day_only() -> None:
    now = after(Granted(), BACK)
    undo = people.newborn_step(Undone(now.moves[-1].id), 9)
    assert newborn_objection(now, undo) is None
    assert newborn_objection(now, replace(undo, at=undo.at + timedelta(days=1))) is NewbornObjection.OTHER_DAY
    undone = newborn_standing((FIRST, *now.moves, undo))
    assert (undone.phase, undone.held) == (NewbornPhase.GRANTED, people.KEPT_PAPERS)


def test_a_step_of_another_registration_changes_nothing() -> None:
    stray = replace(people.newborn_step(Granted()), newborn_id=RecordId("another"))
    assert newborn_objection(begin(FIRST), stray) is NewbornObjection.OTHER_CASE


def test_whoever_was_turned_away_at_the_window_left_nothing_there() -> None:
    draft = replace(people.newborn_draft(), outcome=Turning((Condition.IN_WEDLOCK,), ()))
    away = newborn_standing([draft.numbered("310000-07-20261123-0001-X")])
    assert (away.phase, away.held, away.is_over) == (NewbornPhase.TURNED_AWAY, (), True)
    assert {objection(away, what) for what in FACTS} == {NewbornObjection.PHASE}


def test_nothing_begins_with_a_later_step() -> None:
    with pytest.raises(ValueError, match="first"):
        newborn_standing([people.newborn_step(Granted())])
