"""What the officer decided about a judged shot: whether it may be filed, and which portraits with it."""

from dataclasses import replace

import pytest

from counter_app.domain.case.decision import Decision, may_use, portraits_to_file
from counter_app.domain.ids import ProfileId
from counter_app.domain.photo.findings import Judgement, Rendering, Severity
from tests.domain.test_session import (
    BAD,
    BLANK_OVERRIDE,
    DOUBTFUL,
    FACELESS,
    GOOD,
    OVERRIDDEN,
    PORTRAIT,
    TICKED,
    judgement,
)


@pytest.mark.parametrize(
    ("judged", "decision", "usable"),
    [
        (GOOD, Decision(), True),
        (DOUBTFUL, Decision(), False),
        (DOUBTFUL, TICKED, True),
        (BAD, Decision(), False),
        (BAD, OVERRIDDEN, True),
        (BAD, BLANK_OVERRIDE, False),
        (FACELESS, OVERRIDDEN, False),
    ],
)
def test_what_may_be_used(judged: Judgement, decision: Decision, usable: bool) -> None:
    assert may_use(judged, decision) is usable


def rendering(profile: str, *severities: Severity, made: bool = True) -> Rendering:
    portrait = replace(PORTRAIT, profile=ProfileId(profile), sha256=profile) if made else None
    judged = judgement(*severities, portrait=portrait)
    return Rendering(ProfileId(profile), judged.report, portrait)


def filed_as(decision: Decision, judged: Judgement) -> list[str]:
    return [portrait.profile for portrait in portraits_to_file(judged, decision)]


def test_further_portraits_are_filed_only_when_they_stand_by_their_own_limits() -> None:
    further = (
        rendering("good"),
        rendering("doubtful", Severity.CONFIRM),
        rendering("bad", Severity.BLOCKING),
        rendering("missing", made=False),
    )
    assert filed_as(Decision(), replace(GOOD, further=further)) == ["id-card", "good"]
    assert filed_as(TICKED, replace(DOUBTFUL, further=further)) == ["id-card", "good", "doubtful"]
    assert filed_as(OVERRIDDEN, replace(BAD, further=further)) == ["id-card", "good"]
    assert filed_as(Decision(), replace(BAD, further=further)) == []
    assert filed_as(OVERRIDDEN, replace(FACELESS, further=further)) == []
