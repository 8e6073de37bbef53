"""Knows the versions of the notice and commitment (告知承诺书) and which one is shown on a day."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from counter_app.domain.ids import NoticeVersion
from counter_app.domain.places.regions import TableError
from counter_app.domain.rows import rows, text


@dataclass(frozen=True, slots=True)
class NoticeText:
    """The notice in one language."""

    title: str
    title_in_province: str
    """For those who apply in the province of their household."""
    told: tuple[str, ...]
    """What the applicant is told, a paragraph each."""
    promised: tuple[str, ...]
    """What the applicant promises by signing."""


@dataclass(frozen=True, slots=True)
class Notice:
    version: NoticeVersion
    since: date
    texts: Mapping[str, NoticeText]
    """By language; always with zh_CN, which is the one that counts."""

    @property
    def edition(self) -> str:
        """The version as people read it: year and month, without what tells one notice from another in the journal."""
        return self.version.removeprefix("newborn-")

    def text(self, language: str) -> NoticeText:
        return self.texts.get(language, self.texts[BINDING])


BINDING = "zh_CN"


def notice_on(notices: Sequence[Notice], day: date) -> Notice:
    """The newest that is in force; on a day before all of them, the oldest."""
    in_order = sorted(notices, key=lambda notice: notice.since)
    return next((notice for notice in reversed(in_order) if notice.since <= day), in_order[0])


def read_notice(table: Mapping[str, object]) -> Notice:
    """Build one version from `resources/notices`. Raises TableError."""
    try:
        since = table["since"]
        if not isinstance(since, date):
            raise TypeError("since")
        texts = {text(row, "language"): _text(row) for row in rows(table, "text")}
        return Notice(
            NoticeVersion(text(table, "version")), since, MappingProxyType({BINDING: texts[BINDING], **texts})
        )
    except (KeyError, TypeError) as wrong:
        raise TableError(f"notice: {wrong!r}") from wrong


def _text(row: Mapping[str, object]) -> NoticeText:
    title = text(row, "title")
    in_province = text(row, "title_in_province") if "title_in_province" in row else title
    return NoticeText(title, in_province, _paragraphs(row, "told"), _paragraphs(row, "promised"))


def _paragraphs(row: Mapping[str, object], key: str) -> tuple[str, ...]:
    found = row[key]
    if not isinstance(found, list) or not all(isinstance(each, str) and each for each in found):
        raise TypeError(key)
    return tuple(found)
