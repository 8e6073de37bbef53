"""A short form of the wire's faults: each call goes wrong in some ways, and none of them ends in silence."""

from pathlib import Path

import pytest

from tests.fakes.odd_wire import STEPS
from tests.soak import odd_sign_in
from tests.soak.odd_calls import Call
from tests.soak.odd_steps import CALLS, run


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("call", CALLS, ids=lambda call: call.name)
def test_a_call_that_goes_wrong_is_told_and_made_good(call: Call, tmp_path: Path) -> None:
    place = CALLS.index(call)
    trials = list(run(tmp_path, [CALLS[place]], STEPS[place :: len(CALLS)]))
    assert len(trials) >= len(STEPS) // len(CALLS)
    assert [trial for trial in trials if trial.wrong] == []
    assert all(trial.hits for trial in trials)


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("call", odd_sign_in.CALLS, ids=lambda call: call.name)
def test_a_call_of_an_officer_that_goes_wrong_is_told_and_lets_nobody_in(call: Call, tmp_path: Path) -> None:
    place = odd_sign_in.CALLS.index(call)
    trials = list(odd_sign_in.run(tmp_path, [call], STEPS[place :: len(CALLS)]))
    assert [trial for trial in trials if trial.wrong] == []
    assert all(trial.hits for trial in trials)
