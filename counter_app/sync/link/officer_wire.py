"""Writes what a counter says to the library about its officers, and reads what the library answers, strictly."""

import json

from counter_app.domain.ids import OfficerId
from counter_app.domain.person.officer import Attempt, Officer, OfficerToken, Role
from counter_app.sync.link.doorkeeper import Granted
from counter_app.sync.wire import fields
from counter_app.sync.wire.fields import MalformedError
from counter_app.sync.wire.messages import VERSION

LONGEST_TOKEN = 4096


def write_sign_in(attempt: Attempt) -> bytes:
    return _json({"version": VERSION, "officer": attempt.officer, "password": attempt.password})


def write_new_password(attempt: Attempt, new_password: str) -> bytes:
    said = {"officer": attempt.officer, "password": attempt.password, "new_password": new_password}
    return _json({"version": VERSION, **said})


def read_signed_in(body: bytes) -> Granted:
    """Raises MalformedError."""
    table = fields.table_of(body)
    fields.require_version(table, VERSION)
    officer = Officer(OfficerId(fields.text(table, "officer")), fields.choice(table, "role", Role))
    token = fields.text(table, "token")
    if not (token.isascii() and token.isprintable() and 0 < len(token) <= LONGEST_TOKEN and " " not in token):
        raise MalformedError("token: no token")
    return Granted(officer, fields.moment(table, "expires_at"), OfficerToken(token))


def _json(table: dict[str, object]) -> bytes:
    return json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()
