"""Names the tables of officers, counters' invitations, bounds and the audit; migrations make them."""

import sqlalchemy as sa

from photo_library.sql.tables import METADATA

OFFICERS = sa.Table(
    "officers",
    METADATA,
    sa.Column("officer", sa.String(64), primary_key=True),
    sa.Column("sealed_name", sa.LargeBinary, nullable=False),
    sa.Column("role", sa.String(16), nullable=False),
    sa.Column("password_hash", sa.String(200), nullable=False),
    sa.Column("must_change", sa.Boolean, nullable=False),
    sa.Column("changed_at", sa.String(40), nullable=False),
    sa.Column("added_at", sa.String(40), nullable=False),
    sa.Column("barred_at", sa.String(40)),
)

OFFICER_TOKENS = sa.Table(
    "officer_tokens",
    METADATA,
    sa.Column("token_hash", sa.LargeBinary(32), primary_key=True),
    sa.Column("officer", sa.ForeignKey("officers.officer"), nullable=False),
    sa.Column("city", sa.String(6), nullable=False),
    sa.Column("counter", sa.String(8), nullable=False),
    sa.Column("signed_in_at", sa.String(40), nullable=False),
    sa.Column("expires_at", sa.String(40), nullable=False),
    sa.Index("officer_tokens_by_officer", "officer"),
)
"""`signed_in_at` is when the password was given, whatever was renewed since."""

FAILURES = sa.Table(
    "sign_in_failures",
    METADATA,
    sa.Column("subject", sa.LargeBinary(32), primary_key=True),
    sa.Column("failures", sa.Integer, nullable=False),
    sa.Column("since", sa.String(40), nullable=False),
    sa.Column("locked_until", sa.String(40)),
)
"""`subject` is a keyed hash of what was typed as a number: it may be anything, and of nobody here."""

RATES = sa.Table(
    "rates",
    METADATA,
    sa.Column("subject", sa.String(80), primary_key=True),
    sa.Column("span", sa.String(8), primary_key=True),
    sa.Column("begins_at", sa.String(40), nullable=False),
    sa.Column("times", sa.Integer, nullable=False),
)

INVITATIONS = sa.Table(
    "invitations",
    METADATA,
    sa.Column("code_hash", sa.LargeBinary(32), primary_key=True),
    sa.Column("city", sa.String(6), nullable=False),
    sa.Column("counter", sa.String(8), nullable=False),
    sa.Column("expires_at", sa.String(40), nullable=False),
    sa.Column("used_at", sa.String(40)),
)

ACTS = sa.Table(
    "acts",
    METADATA,
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
    sa.Index("acts_by_time", "at"),
    sa.Index("acts_by_chain", "chain", "at"),
    sa.Index("acts_by_officer", "officer", "at"),
    sa.Index("acts_by_person", "person_key", "at"),
)
"""Rows are only ever added. One chain a counter, so that counters do not wait for each other."""

ACT_HEADS = sa.Table(
    "act_heads",
    METADATA,
    sa.Column("chain", sa.String(16), primary_key=True),
    sa.Column("seq", sa.Integer, nullable=False),
    sa.Column("link", sa.LargeBinary(32), nullable=False),
)

PHOTO_BLOCKS = sa.Table(
    "photo_blocks",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("record_id", sa.String(36), nullable=False),
    sa.Column("reason", sa.String(32), nullable=False),
    sa.Column("blocked_by", sa.String(64)),
    sa.Column("blocked_at", sa.String(40), nullable=False),
    sa.Column("lifted_reason", sa.String(32)),
    sa.Column("lifted_by", sa.String(64)),
    sa.Column("lifted_at", sa.String(40)),
    sa.Index("photo_blocks_by_digest", "sha256"),
)
"""One row a photo and block; a lifted block stays, and a new one is another row."""
