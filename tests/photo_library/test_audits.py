"""What a counter signed of its audit is kept for good, and taken from its own counter only."""

import pytest
import sqlalchemy as sa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from photo_library.audits import statement
from photo_library.wire.audits import AuditHead
from tests.photo_library import letters
from tests.photo_library.conftest import OpenDesk
from tests.photo_library.desks import Desk
from tests.photo_library.letters import Json

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
HEAD, HEAD_KEY = letters.golden("audit-head"), letters.golden("audit-key")


def signed(**changed: object) -> Json:
    head = {**HEAD, **changed}
    return {**head, "signature": KEY.sign(statement(AuditHead.model_validate(head))).hex()}


def put_key(desk: Desk, told: Json = HEAD_KEY) -> int:
    return desk.call("PUT", f"/v1/audit-keys/{told['key']}", json=told).status_code


def put_head(desk: Desk, head: Json = HEAD) -> tuple[int, Json]:
    answer = desk.call("PUT", f"/v1/audit-heads/{head['key']}-{head['links']}", json=head)
    return answer.status_code, answer.json()


def test_a_head_is_kept_and_given_back_as_it_was_signed(desk: Desk) -> None:
    assert put_key(desk) == 201
    status, kept = put_head(desk)
    assert (status, kept.keys()) == (201, letters.golden("audit-head-kept").keys())
    assert desk.call("GET", "/v1/audit-heads").json() == letters.golden("audit-heads")


def test_repeating_changes_nothing(desk: Desk) -> None:
    assert [put_key(desk), put_key(desk)] == [201, 200]
    first, second = put_head(desk), put_head(desk)
    assert (first[0], second[0]) == (201, 200)
    assert first[1] == second[1]


def test_another_seal_for_as_many_links_is_refused_and_changes_nothing(desk: Desk) -> None:
    put_key(desk)
    put_head(desk)
    status, problem = put_head(desk, signed(seal="0" * 64))
    assert (status, problem["code"]) == (409, "audit-head-differs")
    assert desk.call("GET", "/v1/audit-heads").json() == letters.golden("audit-heads")


def test_the_newest_come_first(desk: Desk) -> None:
    put_key(desk)
    for links in (42, 43, 44):
        assert put_head(desk, signed(links=links))[0] == 201
    assert [head["links"] for head in desk.call("GET", "/v1/audit-heads").json()["heads"]] == [44, 43, 42]


def test_a_key_that_was_not_registered_signs_nothing(desk: Desk) -> None:
    status, problem = put_head(desk)
    assert (status, problem["code"]) == (422, "audit-key-unknown")


@pytest.mark.parametrize(
    "changed", [{"links": 43}, {"day": "2026-11-24"}, {"seal": "0" * 64}, {"signature": "0" * 128}]
)
def test_a_signature_that_does_not_fit_is_refused(desk: Desk, changed: Json) -> None:
    put_key(desk)
    status, problem = put_head(desk, {**HEAD, **changed})
    assert (status, problem["code"]) == (422, "audit-signature-wrong")


def test_a_key_belongs_to_one_counter(desk: Desk, open_desk: OpenDesk) -> None:
    put_key(desk)
    other = open_desk("341000", "3")
    assert put_key(other) == 403
    assert put_key(other, {**HEAD_KEY, "city": "341000", "counter": "3"}) == 409
    assert put_head(other)[0] == 403
    assert put_head(other, signed(city="341000", counter="3"))[1]["code"] == "audit-key-unknown"
    assert other.call("GET", "/v1/audit-heads").json()["heads"] == []


def test_what_is_kept_can_only_be_added_to(desk: Desk, tables: sa.Engine) -> None:
    put_key(desk)
    put_head(desk)
    for table in ("audit_keys", "audit_heads"):
        for deed in (f"DELETE FROM {table}", f"UPDATE {table} SET city = '330100'"):
            with pytest.raises(sa.exc.DBAPIError, match="append-only"), tables.begin() as connection:
                connection.execute(sa.text(deed))


def test_the_address_and_the_body_must_agree(desk: Desk) -> None:
    put_key(desk)
    assert desk.call("PUT", f"/v1/audit-heads/{HEAD['key']}-41", json=HEAD).json()["code"] == "not-valid"
    assert desk.call("PUT", f"/v1/audit-keys/{'0' * 64}", json=HEAD_KEY).json()["code"] == "not-valid"
