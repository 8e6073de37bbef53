"""How a case stands after its events, over every phase and every kind of event."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.case.collection import AtWindow, ByMail, Collection
from counter_app.domain.case.progress import (
    CardArrived,
    CardMade,
    CaseEvent,
    Collected,
    CollectionChanged,
    Collector,
    Corrected,
    Happening,
    Posted,
    RecordField,
    Undone,
    Withdrawn,
)
from counter_app.domain.case.standing import Objection, Phase, Standing, objection, standing
from counter_app.domain.ids import RecordId
from tests import people
from tests.domain.events import HANDED_OUT, KINDS, MAIL, PROXY, WAYBILL, event, event_id, record

WAYS: dict[Phase, tuple[Happening, ...]] = {
    Phase.APPLIED: (),
    Phase.MADE: (CardMade(),),
    Phase.ARRIVED: (CardMade(), CardArrived()),
    Phase.POSTED: (CardMade(), CollectionChanged(MAIL), Posted(WAYBILL)),
    Phase.COLLECTED: (CardMade(), CardArrived(), HANDED_OUT),
    Phase.WITHDRAWN: (Withdrawn("double"),),
}
OPEN = {Phase.APPLIED, Phase.MADE, Phase.ARRIVED}
MAY: dict[type[Happening], set[Phase]] = {
    CardMade: {Phase.APPLIED},
    CardArrived: {Phase.APPLIED, Phase.MADE, Phase.POSTED},
    Posted: OPEN,
    Collected: {Phase.ARRIVED},
    CollectionChanged: OPEN,
    Corrected: set(Phase) - {Phase.WITHDRAWN},
    Withdrawn: set(Phase) - {Phase.WITHDRAWN},
    Undone: set(Phase) - {Phase.APPLIED, Phase.WITHDRAWN},
}


def after(*whats: Happening, collection: Collection | None = None) -> Standing:
    told = tuple(event(what, number) for number, what in enumerate(whats, start=1))
    return standing(record(collection), told)


def at_phase(phase: Phase, collection: Collection | None = None) -> Standing:
    reached = after(*WAYS[phase], collection=collection)
    assert reached.phase is phase
    return reached


def fitting(what: Happening, now: Standing) -> Happening:
    """The same kind of event, with what it says made right for this case."""
    if isinstance(what, Undone):
        return Undone(now.moves[-1].id) if now.moves else what
    return what


def ready_for(what: Happening, now: Standing) -> Standing:
    """Posting needs an order for the mail, whatever the phase."""
    return replace(now, collection=MAIL) if isinstance(what, Posted) else replace(now, collection=AtWindow())


@pytest.mark.parametrize(("phase", "what"), list(product(Phase, KINDS)))
def test_which_event_may_come_in_which_phase(phase: Phase, what: Happening) -> None:
    now = ready_for(what, at_phase(phase))
    told = event(fitting(what, now), 99)

    assert (objection(now, told) is None) == (phase in MAY[type(what)])


@pytest.mark.parametrize(("phase", "what"), list(product(Phase, KINDS)))
def test_what_may_not_come_changes_nothing(phase: Phase, what: Happening) -> None:
    whats = (*WAYS[phase], what)
    told = tuple(event(each, number) for number, each in enumerate(whats, start=1))
    now, then = standing(record(), told[:-1]), standing(record(), told)

    assert (now == then) == (objection(now, told[-1]) is not None)


def test_a_card_is_made_arrives_and_is_collected() -> None:
    now = after(CardMade(), CardArrived(), HANDED_OUT)
    assert (now.phase, now.since, now.last) == (Phase.COLLECTED, people.NOON + timedelta(minutes=3), HANDED_OUT)


def test_a_card_for_the_mail_is_not_handed_out_before_the_way_is_changed() -> None:
    now = after(CardArrived(), collection=MAIL)
    assert objection(now, event(HANDED_OUT, 9)) is Objection.BY_MAIL
    changed = after(CardArrived(), CollectionChanged(AtWindow()), HANDED_OUT, collection=MAIL)
    assert changed.phase is Phase.COLLECTED


def test_a_card_for_the_window_is_not_posted() -> None:
    assert objection(after(CardArrived()), event(Posted(WAYBILL), 9)) is Objection.NOT_BY_MAIL


def test_what_was_sent_cannot_be_redirected_but_may_come_back() -> None:
    sent = after(CardArrived(), Posted(WAYBILL), collection=MAIL)
    assert objection(sent, event(CollectionChanged(AtWindow()), 9)) is Objection.PHASE
    back = after(CardArrived(), Posted(WAYBILL), CardArrived(), CollectionChanged(AtWindow()), collection=MAIL)
    assert (back.phase, back.collection) == (Phase.ARRIVED, AtWindow())


def test_nobody_gets_a_card_without_a_look_at_who_they_are() -> None:
    unseen = replace(HANDED_OUT, is_identity_checked=False)
    assert objection(after(CardArrived()), event(unseen, 9)) is Objection.IDENTITY


def test_a_guardian_who_takes_the_card_has_a_name() -> None:
    now, taken = after(CardArrived()), replace(HANDED_OUT, by=Collector.GUARDIAN)
    assert objection(now, event(taken, 9)) is Objection.RECEIVER
    assert objection(now, event(replace(taken, receiver="样例丙"), 9)) is None


def test_a_proxy_is_the_one_that_the_applicant_named() -> None:
    taken = replace(HANDED_OUT, by=Collector.PROXY, receiver="样例丙")
    assert objection(after(CardArrived()), event(taken, 9)) is Objection.NO_PROXY
    named = after(CollectionChanged(PROXY), CardArrived())
    assert objection(named, event(replace(taken, receiver="样例丁"), 9)) is Objection.RECEIVER
    assert objection(named, event(taken, 9)) is None
    assert objection(named, event(HANDED_OUT, 9)) is None


@pytest.mark.parametrize("what", [Withdrawn(" "), Corrected(RecordField.NAME, "测试乙", ""), Withdrawn("x" * 201)])
def test_a_correction_and_a_withdrawal_have_a_reason(what: Happening) -> None:
    assert objection(after(), event(what, 9)) is Objection.REASON


def test_a_correction_stands_beside_what_was_filed() -> None:
    corrected = Corrected(RecordField.NAME, "测试乙", "mistyped")
    now = after(CardArrived(), corrected)
    assert [told.what for told in now.corrections] == [corrected]
    assert now.record == record()
    assert now.phase is Phase.ARRIVED


def test_the_same_way_is_no_change() -> None:
    assert objection(after(), event(CollectionChanged(AtWindow()), 9)) is Objection.SAME


def test_a_slip_is_undone_and_the_case_stands_as_before() -> None:
    before = after(CardMade(), CardArrived())
    undone = after(CardMade(), CardArrived(), HANDED_OUT, Undone(event_id(3)))
    assert undone == before


def test_undoing_goes_back_step_by_step() -> None:
    whats = (CardMade(), CardArrived(), HANDED_OUT, Undone(event_id(3)), Undone(event_id(2)), Undone(event_id(1)))
    assert after(*whats) == after()


@pytest.mark.parametrize("number", [1, 9])
def test_only_the_last_move_is_undone(number: int) -> None:
    now = after(CardMade(), CardArrived())
    assert objection(now, event(Undone(event_id(number)), 9)) is Objection.NOTHING_TO_UNDO


def test_yesterdays_slip_is_not_undone() -> None:
    now = after(CardArrived())
    late = event(Undone(event_id(1)), 9, people.NOON + timedelta(days=1))
    assert objection(now, late) is Objection.OTHER_DAY


def test_an_event_of_another_record_changes_nothing() -> None:
    stray = replace(event(CardArrived()), record_id=RecordId("another"))
    assert objection(after(), stray) is Objection.OTHER_RECORD
    assert standing(record(), (stray,)) == after()


@given(st.lists(st.sampled_from((*KINDS, *(Undone(event_id(number)) for number in range(1, 8)))), max_size=12))
def test_any_events_in_any_order_give_a_standing_that_holds_together(whats: list[Happening]) -> None:
    told: list[CaseEvent] = [event(what, number) for number, what in enumerate(whats, start=1)]
    now = standing(record(), told)
    assert set(now.moves) <= set(told)
    assert (now.phase is Phase.APPLIED) or bool(now.moves)
    if any(isinstance(move.what, Posted) for move in now.moves):
        assert any(isinstance(move.what, CollectionChanged) and isinstance(move.what.collection, ByMail)
                   for move in now.moves)  # fmt: skip
