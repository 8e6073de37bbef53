"""Names the tables of the metadata store; migrations make them."""

import sqlalchemy as sa

METADATA = sa.MetaData()

COUNTERS = sa.Table(
    "counters",
    METADATA,
    sa.Column("city", sa.String(6), primary_key=True),
    sa.Column("counter", sa.String(8), primary_key=True),
    sa.Column("token_hash", sa.LargeBinary(32), nullable=False, unique=True),
    sa.Column("enrolled_at", sa.String(40), nullable=False),
    sa.Column("revoked_at", sa.String(40)),
)

RECORDS = sa.Table(
    "records",
    METADATA,
    sa.Column("record_id", sa.String(36), primary_key=True),
    sa.Column("receipt_no", sa.String(40), nullable=False, unique=True),
    sa.Column("city", sa.String(6), nullable=False),
    sa.Column("counter", sa.String(8), nullable=False),
    sa.Column("person_key", sa.LargeBinary(32), nullable=False),
    sa.Column("taken_at", sa.String(40), nullable=False),
    sa.Column("received_at", sa.String(40), nullable=False),
    sa.Column("content_digest", sa.LargeBinary(32), nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Index("records_by_person", "person_key"),
)
"""`sealed` is the whole record, encrypted: names and numbers stand nowhere else."""

PHOTOS = sa.Table(
    "photos",
    METADATA,
    sa.Column("record_id", sa.ForeignKey("records.record_id"), primary_key=True),
    sa.Column("position", sa.Integer, primary_key=True),
    sa.Column("profile", sa.String(64), nullable=False),
    sa.Column("sha256", sa.String(64), nullable=False),
    sa.Column("bytes", sa.Integer, nullable=False),
    sa.Column("width", sa.Integer, nullable=False),
    sa.Column("height", sa.Integer, nullable=False),
    sa.Column("dpi", sa.Integer, nullable=False),
    sa.Column("purged_at", sa.String(40)),
    sa.Index("photos_by_digest", "sha256"),
)
"""What a record says of its photos; it stays when a photo is purged, and tells since when."""

AUDIT_KEYS = sa.Table(
    "audit_keys",
    METADATA,
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("city", sa.String(6), nullable=False),
    sa.Column("counter", sa.String(8), nullable=False),
    sa.Column("registered_at", sa.String(40), nullable=False),
)
"""Public keys, with which counters sign. Triggers refuse every change of this table and the next."""

AUDIT_HEADS = sa.Table(
    "audit_heads",
    METADATA,
    sa.Column("key", sa.ForeignKey("audit_keys.key"), primary_key=True),
    sa.Column("links", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("city", sa.String(6), nullable=False),
    sa.Column("counter", sa.String(8), nullable=False),
    sa.Column("day", sa.String(10), nullable=False),
    sa.Column("seal", sa.String(64), nullable=False),
    sa.Column("signed_at", sa.String(40), nullable=False),
    sa.Column("signature", sa.String(128), nullable=False),
    sa.Column("received_at", sa.String(40), nullable=False),
    sa.Index("audit_heads_by_counter", "city", "counter", "received_at"),
)

FILINGS = sa.Table(
    "filings",
    METADATA,
    sa.Column("id", sa.Integer, primary_key=True, autoincrement=True),
    sa.Column("day", sa.String(10), nullable=False),
    sa.Column("city", sa.String(6), nullable=False),
    sa.Column("counter", sa.String(8), nullable=False),
    sa.Column("profiles", sa.Text, nullable=False),
    sa.Column("takes", sa.Integer),
    sa.Column("is_first_pass", sa.Boolean),
    sa.Column("is_reused", sa.Boolean, nullable=False),
    sa.Column("is_overridden", sa.Boolean, nullable=False),
    sa.Index("filings_by_day", "day", "city"),
)
"""One line a record, for counting. None of them names its record: a purge of people leaves the figures."""

RETAKE_REASONS = sa.Table(
    "retake_reasons",
    METADATA,
    sa.Column("filing_id", sa.ForeignKey("filings.id"), primary_key=True),
    sa.Column("code", sa.String(64), primary_key=True),
)

HEARD = sa.Table(
    "heard",
    METADATA,
    sa.Column("city", sa.String(6), primary_key=True),
    sa.Column("counter", sa.String(8), primary_key=True),
    sa.Column("at", sa.String(40), nullable=False),
)
"""When each counter last called, to the minute; beside `counters`, so that a new token forgets nothing."""

CASE_EVENTS = sa.Table(
    "case_events",
    METADATA,
    sa.Column("event_id", sa.String(36), primary_key=True),
    sa.Column("record_id", sa.ForeignKey("records.record_id"), nullable=False),
    sa.Column("city", sa.String(6), nullable=False),
    sa.Column("counter", sa.String(8), nullable=False),
    sa.Column("kind", sa.String(32), nullable=False),
    sa.Column("at", sa.String(40), nullable=False),
    sa.Column("received_at", sa.String(40), nullable=False),
    sa.Column("content_digest", sa.LargeBinary(32), nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Index("case_events_by_record", "record_id", "kind"),
    sa.Index("case_events_by_kind", "kind", "received_at"),
)
"""`sealed` is the whole event, encrypted; the kind alone is in clear, so that a withdrawal can be seen."""

NEWBORN_STEPS = sa.Table(
    "newborn_steps",
    METADATA,
    sa.Column("step_id", sa.String(36), primary_key=True),
    sa.Column("newborn_id", sa.String(36), nullable=False),
    sa.Column("receipt_no", sa.String(40), unique=True),
    sa.Column("certificate_key", sa.LargeBinary(32)),
    sa.Column("city", sa.String(6), nullable=False),
    sa.Column("counter", sa.String(8), nullable=False),
    sa.Column("kind", sa.String(32), nullable=False),
    sa.Column("at", sa.String(40), nullable=False),
    sa.Column("received_at", sa.String(40), nullable=False),
    sa.Column("content_digest", sa.LargeBinary(32), nullable=False),
    sa.Column("sealed", sa.LargeBinary, nullable=False),
    sa.Column("day", sa.String(10)),
    sa.Column("undoes", sa.String(36)),
    sa.Index("newborn_steps_by_newborn", "newborn_id", "kind"),
    sa.Index("newborn_steps_by_certificate", "certificate_key"),
    sa.Index("newborn_steps_by_day", "day", "city"),
    sa.Index("newborn_steps_by_undone", "undoes"),
)
"""A newborn's registration, each step `sealed` as a whole. The first alone has receipt number and certificate key."""

UPLOADS = sa.Table(
    "uploads",
    METADATA,
    sa.Column("sha256", sa.String(64), primary_key=True),
    sa.Column("bytes", sa.Integer, nullable=False),
    sa.Column("width", sa.Integer, nullable=False),
    sa.Column("height", sa.Integer, nullable=False),
    sa.Column("stage", sa.String(8), nullable=False),
    sa.Column("since", sa.String(40), nullable=False),
    sa.Column("damaged_at", sa.String(40)),
    sa.Index(
        "uploads_unsettled",
        "stage",
        "since",
        sqlite_where=sa.text("stage != 'named'"),
        postgresql_where=sa.text("stage != 'named'"),
    ),
)
"""What the object store is known to hold. Almost all rows are `named`: the index holds the others only."""

IDENTITY = sa.Table(
    "identity",
    METADATA,
    sa.Column("name", sa.String(32), primary_key=True),
    sa.Column("value", sa.String(128), nullable=False),
)
"""What this library is: the fingerprint of the keys that everything in it is sealed with, when it was last checked."""
