"""Says things in the reader's language, from the table beside this file."""

import tomllib
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("words.toml")


class Language(StrEnum):
    """In the order of the table's columns; the first is what everyone gets who chose none."""

    ZH_CN = "zh_CN"
    EN = "en"

    @property
    def tag(self) -> str:
        """As pages name it."""
        return self.value.replace("_", "-")


def chosen_language(written: str | None) -> Language:
    return Language(written) if written in set(Language) else Language.ZH_CN


@dataclass(frozen=True, slots=True)
class Words:
    """One language's words. Sentences are ours and have to be there; codes of others may be new, and are shown bare."""

    language: Language

    def say(self, name: str, /, **numbers: object) -> str:
        """The sentence `group.name`, filled in."""
        group, _, key = name.partition(".")
        return self._of(_table()[group][key]).format(**numbers)

    def named(self, group: str, code: str | None) -> str:
        """What a code of counters or officers means, or the code itself."""
        columns = _table()[group].get(code or "")
        return (code or "") if columns is None else self._of(columns)

    def all_named(self, group: str) -> tuple[tuple[str, str], ...]:
        """All codes of a group with their meanings, in the table's order."""
        return tuple((code, self._of(columns)) for code, columns in _table()[group].items())

    def _of(self, columns: list[str]) -> str:
        return columns[list(Language).index(self.language)]


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(TABLE.read_text("utf-8"))
