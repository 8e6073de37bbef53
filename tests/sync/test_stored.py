"""The journal's stored form of a record: what is written is read back, and what earlier releases wrote as well."""

import json

import pytest

from counter_app.sync.wire import stored
from counter_app.sync.wire.fields import MalformedError
from tests.sync.records import draft


@pytest.mark.parametrize("seed", [0, 1])
def test_a_draft_is_read_back_as_it_was(seed: int) -> None:
    assert stored.read_draft(stored.write_draft(draft(seed))) == draft(seed)


@pytest.mark.parametrize("key", ["takes", "reused_from"])
def test_a_draft_of_a_release_that_did_not_know_a_key_is_read(key: str) -> None:
    table = json.loads(stored.write_draft(draft(1)))
    del table[key]
    assert getattr(stored.read_draft(json.dumps(table)), key) is None


@pytest.mark.parametrize(
    "takes",
    [{}, [1], [{}], [{"blocking": ["NOT_A_CODE"], "confirm": [], "from_library": False}]]
    + [[{"blocking": [], "confirm": [], "from_library": odd}] for odd in (0, "no", None)],
)
def test_takes_of_another_form_are_not_understood(takes: object) -> None:
    table = json.loads(stored.write_draft(draft(1)))
    with pytest.raises(MalformedError):
        stored.read_draft(json.dumps({**table, "takes": takes}))
