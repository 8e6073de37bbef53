"""Sixth form: officers, their tokens and failures, bounds, invitations, and the audit as chains that only grow."""

import json
from collections.abc import Iterator
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

UNLINKED = bytes(32)
AT_ONCE = 1000


def upgrade() -> None:
    _make_officers()
    _make_bounds()
    _make_audit()
    _bring_lookups()
    op.drop_table("lookups")
    _let_only_grow()


def downgrade() -> None:
    _make_lookups()
    _bring_back_lookups()
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP TRIGGER acts_only_grow ON acts")
        op.execute("DROP FUNCTION acts_only_grows()")
    for table in (
        "act_heads", "acts", "invitations", "rates", "sign_in_failures", "officer_tokens", "officers",
    ):  # fmt: skip
        op.drop_table(table)


def _make_officers() -> None:
    op.create_table(
        "officers",
        sa.Column("officer", sa.String(64), primary_key=True),
        sa.Column("sealed_name", sa.LargeBinary, nullable=False),
        sa.Column("role", sa.String(16), nullable=False),
        sa.Column("password_hash", sa.String(200), nullable=False),
        sa.Column("must_change", sa.Boolean, nullable=False),
        sa.Column("changed_at", sa.String(40), nullable=False),
        sa.Column("added_at", sa.String(40), nullable=False),
        sa.Column("barred_at", sa.String(40)),
    )
    op.create_table(
        "officer_tokens",
        sa.Column("token_hash", sa.LargeBinary(32), primary_key=True),
        sa.Column("officer", sa.String(64), sa.ForeignKey("officers.officer"), nullable=False),
        sa.Column("city", sa.String(6), nullable=False),
        sa.Column("counter", sa.String(8), nullable=False),
        sa.Column("signed_in_at", sa.String(40), nullable=False),
        sa.Column("expires_at", sa.String(40), nullable=False),
    )
    op.create_index("officer_tokens_by_officer", "officer_tokens", ["officer"])


def _make_bounds() -> None:
    op.create_table(
        "sign_in_failures",
        sa.Column("subject", sa.LargeBinary(32), primary_key=True),
        sa.Column("failures", sa.Integer, nullable=False),
        sa.Column("since", sa.String(40), nullable=False),
        sa.Column("locked_until", sa.String(40)),
    )
    op.create_table(
        "rates",
        sa.Column("subject", sa.String(80), primary_key=True),
        sa.Column("span", sa.String(8), primary_key=True),
        sa.Column("begins_at", sa.String(40), nullable=False),
        sa.Column("times", sa.Integer, nullable=False),
    )
    op.create_table(
        "invitations",
        sa.Column("code_hash", sa.LargeBinary(32), primary_key=True),
        sa.Column("city", sa.String(6), nullable=False),
        sa.Column("counter", sa.String(8), nullable=False),
        sa.Column("expires_at", sa.String(40), nullable=False),
        sa.Column("used_at", sa.String(40)),
    )


def _make_audit() -> None:
    op.create_table(
        "acts",
        sa.Column("chain", sa.String(16), primary_key=True),
        sa.Column("seq", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("action", sa.String(40), nullable=False),
        sa.Column("officer", sa.String(64)),
        sa.Column("city", sa.String(6)),
        sa.Column("counter", sa.String(8)),
        sa.Column("purpose", sa.String(64)),
        sa.Column("person_key", sa.LargeBinary(32)),
        sa.Column("subject", sa.String(80)),
        sa.Column("detail", sa.String(400), nullable=False),
        sa.Column("link", sa.LargeBinary(32), nullable=False),
    )
    op.create_index("acts_by_time", "acts", ["at"])
    op.create_index("acts_by_chain", "acts", ["chain", "at"])
    op.create_index("acts_by_officer", "acts", ["officer", "at"])
    op.create_index("acts_by_person", "acts", ["person_key", "at"])
    op.create_table(
        "act_heads",
        sa.Column("chain", sa.String(16), primary_key=True),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("link", sa.LargeBinary(32), nullable=False),
    )


def _let_only_grow() -> None:
    """The database itself refuses to change or remove what was written down."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(
            "CREATE FUNCTION acts_only_grows() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'the audit only grows'; END $$"
        )
        op.execute(
            "CREATE TRIGGER acts_only_grow BEFORE UPDATE OR DELETE OR TRUNCATE ON acts "
            "FOR EACH STATEMENT EXECUTE FUNCTION acts_only_grows()"
        )
        return
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER acts_refuse_{change.lower()} BEFORE {change} ON acts "
            "BEGIN SELECT RAISE(ABORT, 'the audit only grows'); END"
        )


LOOKUPS = sa.table(
    "lookups", *(sa.column(name) for name in ("id", "at", "city", "counter", "purpose", "person_key", "found"))
)
ACTS = sa.table(
    "acts",
    *(sa.column(name) for name in ("chain", "seq", "at", "action", "city", "counter", "purpose", "detail")),
    sa.column("person_key", sa.LargeBinary),
    sa.column("link", sa.LargeBinary),
)


def _bring_lookups() -> None:
    """Look-ups of before are kept, in a chain of their own that says of itself that it has no links."""
    for rows in _in_parts(sa.select(LOOKUPS).order_by(LOOKUPS.c.id)):
        op.bulk_insert(ACTS, [_of_before(row) for row in rows])


def _of_before(row: sa.Row[Any]) -> dict[str, object]:
    return {
        "chain": "before",
        "seq": row.id,
        "at": row.at,
        "action": "looked-up",
        "city": row.city,
        "counter": row.counter,
        "purpose": row.purpose,
        "person_key": row.person_key,
        "detail": json.dumps({"found": row.found}),
        "link": UNLINKED,
    }


def _bring_back_lookups() -> None:
    """What that form has no place for is lost: officers, links, and everything but look-ups."""
    wanted = sa.select(ACTS).where(ACTS.c.action == "looked-up").order_by(ACTS.c.at, ACTS.c.chain, ACTS.c.seq)
    names = ("at", "city", "counter", "purpose", "person_key")
    for rows in _in_parts(wanted):
        old = [{name: getattr(row, name) for name in names} | json.loads(row.detail) for row in rows]
        op.bulk_insert(LOOKUPS, old)


def _in_parts(query: sa.Select[Any]) -> Iterator[list[sa.Row[Any]]]:
    """A part at a time, each read whole: the connection is wanted for writing between two."""
    at = 0
    while rows := list(op.get_bind().execute(query.limit(AT_ONCE).offset(at))):
        yield rows
        at += len(rows)


def _make_lookups() -> None:
    op.create_table(
        "lookups",
        sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("at", sa.String(40), nullable=False),
        sa.Column("city", sa.String(6), nullable=False),
        sa.Column("counter", sa.String(8), nullable=False),
        sa.Column("purpose", sa.String(64), nullable=False),
        sa.Column("person_key", sa.LargeBinary(32), nullable=False),
        sa.Column("found", sa.Integer, nullable=False),
    )
