"""Names the tables of what was signed of the audit; they can only be added to."""

HEADS = (
    """CREATE TABLE audit_heads (
        key TEXT NOT NULL, links INTEGER NOT NULL CHECK (links > 0), city TEXT NOT NULL, counter TEXT NOT NULL,
        day TEXT NOT NULL, seal TEXT NOT NULL, signed_at TEXT NOT NULL, signature TEXT NOT NULL, sent_at TEXT,
        PRIMARY KEY (key, links)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TRIGGER audit_heads_unchanged
       BEFORE UPDATE OF key, links, city, counter, day, seal, signed_at, signature ON audit_heads
       BEGIN SELECT RAISE (ABORT, 'what was signed stays'); END""",
    """CREATE TRIGGER audit_heads_undeleted BEFORE DELETE ON audit_heads
       BEGIN SELECT RAISE (ABORT, 'what was signed stays'); END""",
)
