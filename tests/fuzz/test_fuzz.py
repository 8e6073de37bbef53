"""Spoilt inputs end in an answer or in a documented error: a short form of what `tests.fuzz.run` does at length."""

import os
from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz import mutation
from tests.fuzz.catalogue import TARGETS
from tests.fuzz.target import Fate, Target, draw_input, feed_one

BYTES = [each for each in TARGETS if isinstance(draw_input(each, 0, 0), bytes)]
SHORT = settings(
    max_examples=60, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


def named(each: Target) -> str:
    return each.name


@pytest.mark.parametrize("target", TARGETS, ids=named)
def test_spoilt_inputs_are_read_or_refused(target: Target) -> None:
    @SHORT
    @given(st.randoms(use_true_random=False))
    def feed(chance: Random) -> None:
        feed_one(target, target.draw(chance))

    feed()


@pytest.mark.parametrize("target", BYTES, ids=named)
def test_bytes_of_any_kind_are_read_or_refused(target: Target) -> None:
    @SHORT
    @given(st.binary(max_size=300) | st.text(max_size=100).map(lambda text: text.encode("utf-8", "surrogatepass")))
    def feed(content: bytes) -> None:
        feed_one(target, content)

    feed()


@pytest.mark.parametrize("target", TARGETS, ids=named)
def test_some_inputs_get_past_the_first_check(target: Target) -> None:
    fates = {feed_one(target, draw_input(target, 1, index)) for index in range(200)}
    assert Fate.READ in fates
    assert Fate.REFUSED in fates or not target.refusals


def test_an_input_is_made_again_from_its_index() -> None:
    assert [draw_input(each, 7, 42) for each in BYTES] == [draw_input(each, 7, 42) for each in BYTES]
    assert draw_input(BYTES[0], 7, 42) != draw_input(BYTES[0], 8, 42)


def test_an_undocumented_error_comes_through() -> None:
    with pytest.raises(ZeroDivisionError):
        feed_one(replace(TARGETS[0], feed=lambda _: 1 // 0), b"")


def test_spoiling_a_table_leaves_the_seed_alone() -> None:
    seed = {"a": [{"b": 1}, {"b": 2}], "c": {"d": 3}}
    spoilt = [mutation.spoilt_tree(Random(index), seed) for index in range(300)]
    assert seed == {"a": [{"b": 1}, {"b": 2}], "c": {"d": 3}}
    assert sum(each != seed for each in spoilt) > 200


posix = pytest.mark.skipif(os.name != "posix", reason="the bounds of time and memory are those of POSIX")


@pytest.fixture
def spoon() -> Target:
    """A target that reads a number; some numbers are its undoing."""
    return Target("spoon", lambda chance: chance.randrange(50), lambda _: None, (ValueError,), 1)


@posix
def test_a_stretch_counts_reads_refusals_and_crashes(spoon: Target) -> None:
    from tests.fuzz.feeding import feed_stretch

    def feed(number: object) -> None:
        assert isinstance(number, int)
        if number % 10 == 3:
            raise ValueError
        if number == 7:
            raise KeyError(number)

    stretch = feed_stretch(replace(spoon, feed=feed), 1, range(200))
    assert stretch.read + stretch.refused + len(stretch.crashes) == 200
    assert stretch.refused > 0
    assert {crash.error for crash in stretch.crashes} == {"KeyError(7)"}
    assert {draw_input(spoon, 1, crash.index) for crash in stretch.crashes} == {7}


@posix
def test_an_input_that_takes_too_long_is_a_crash(spoon: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.fuzz import feeding

    def feed(_: object) -> None:
        while True:
            sum(range(1000))

    monkeypatch.setattr(feeding, "SLOW_S", 0.1)
    (crash,) = feeding.feed_stretch(replace(spoon, feed=feed), 1, range(1)).crashes
    assert crash.error.startswith("SlowError")


@posix
def test_the_command_gives_every_target_its_share_and_ends_well(capsys: pytest.CaptureFixture[str]) -> None:
    from tests.fuzz.run import errands, main

    shares = {each.target for each in errands(TARGETS, 1_000_000, 1)}
    assert shares == {each.name for each in TARGETS}
    assert sum(each.stop - each.start for each in errands(TARGETS, 1_000_000, 1)) >= 1_000_000
    assert main(["--inputs", "400", "--seed", "3", "--only", "answer"]) == 0
    assert ", 0 crashes" in capsys.readouterr().out


@posix
def test_a_process_that_dies_is_a_crash_and_the_next_input_is_fed_all_the_same() -> None:
    from tests.fuzz.run import Errand, send

    stretch = send(Errand("a target that no process knows", 1, 4, 6))
    assert [crash.index for crash in stretch.crashes] == [4, 5]
    assert all(crash.error.startswith("exit code 1") for crash in stretch.crashes)
