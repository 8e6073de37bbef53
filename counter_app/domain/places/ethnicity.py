"""Knows the ethnic groups of GB/T 3304 and finds one by number, letters, initials or characters."""

from collections.abc import Mapping
from dataclasses import dataclass

from counter_app.domain.ids import EthnicityCode
from counter_app.domain.places.regions import TableError
from counter_app.domain.rows import rows, text

HAN = EthnicityCode("01")


@dataclass(frozen=True, slots=True)
class EthnicGroup:
    code: EthnicityCode
    zh: str
    """As the card prints it, without 族."""
    en: str
    letters: str
    initials: str

    def fits(self, typed: str) -> bool:
        """Whether someone who typed this may mean the group."""
        wanted = typed.strip().lower()
        words = (self.initials, self.letters.lower(), self.en.lower(), self.code)
        return wanted.removesuffix("族") in self.zh or any(word.startswith(wanted) for word in words)


@dataclass(frozen=True, slots=True)
class EthnicGroups:
    """The groups in the order of the standard."""

    all: tuple[EthnicGroup, ...]

    def find(self, code: str) -> EthnicGroup | None:
        return next((group for group in self.all if group.code == code), None)

    def search(self, typed: str) -> tuple[EthnicGroup, ...]:
        """Those that fit; the whole of initials or letters or a code before a mere beginning."""
        wanted = typed.strip().lower()
        fitting = (group for group in self.all if group.fits(typed))
        return tuple(sorted(fitting, key=lambda group: wanted not in _whole_words(group)))


def _whole_words(group: EthnicGroup) -> tuple[str, ...]:
    return group.initials, group.letters.lower(), group.code, group.zh, f"{group.zh}族", group.en.lower()


def read_ethnic_groups(table: Mapping[str, object]) -> EthnicGroups:
    """Build the groups from `resources/codes/ethnicity.toml`. Raises TableError."""
    try:
        found = tuple(
            EthnicGroup(EthnicityCode(text(row, "code")), *(text(row, key) for key in _WORDS))
            for row in rows(table, "group")
        )
    except (KeyError, TypeError) as wrong:
        raise TableError(f"ethnicity: {wrong!r}") from wrong
    if len({group.code for group in found}) != len(found) or not any(group.code == HAN for group in found):
        raise TableError("ethnicity: a code twice, or none for Han")
    return EthnicGroups(found)


_WORDS = ("zh", "en", "letters", "initials")
