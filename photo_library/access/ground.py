"""Holds what every part of access stands on, and how its moments are written."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from photo_library.access.rules import AccessRules
from photo_library.keys.cipher import Cipher
from photo_library.sql.database import Database


def utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class Ground:
    database: Database
    cipher: Cipher
    rules: AccessRules
    now: Callable[[], datetime] = utc_now


def written(moment: datetime) -> str:
    """The moment in UTC, always in the same form: texts compare as moments do."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")
