"""Answers every sentence of the window with one that is longer by two fifths and full of accents."""

import re
import unicodedata

from PySide6.QtCore import QTranslator

from counter_app.ui.translations import Catalogue

LONGER = 1.4
_PLACES = re.compile(r"(\{[^}]*\})")
_VOWELS = frozenset("aeiouyAEIOUY")
_ACUTE = "\N{COMBINING ACUTE ACCENT}"


def stretched(sentence: str) -> str:
    """Vowels are doubled, then the last word grows on; what is filled in later keeps its place."""
    longer = "".join(piece if piece.startswith("{") else _accented(piece) for piece in _PLACES.split(sentence))
    return longer + "ó" * max(0, round(LONGER * letters(sentence)) - letters(longer))


def letters(sentence: str) -> int:
    """How many there are outside the gaps."""
    return sum(map(str.isalpha, _PLACES.sub("", sentence)))


def _accented(text: str) -> str:
    return "".join(_accent(letter) * (2 if letter in _VOWELS else 1) for letter in text)


def _accent(letter: str) -> str:
    return unicodedata.normalize("NFC", letter + _ACUTE) if letter in _VOWELS else letter


class PseudoTranslator(QTranslator):
    """Stretches the English of a catalogue; sources that are in no catalogue are stretched as they stand."""

    def __init__(self, english: Catalogue) -> None:
        super().__init__()
        self._english = english

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        text = self._english.get((context, sourceText), sourceText)
        return text if context == "Language" else stretched(text)
