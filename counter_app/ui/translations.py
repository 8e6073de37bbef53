"""Reads the program's own catalogues and answers Qt from them, without a build step."""

from pathlib import Path
from xml.etree import ElementTree as ET

from PySide6.QtCore import QObject, QTranslator

Catalogue = dict[tuple[str, str], str]


def read_catalogue(file: Path) -> Catalogue:
    """Translations by context and source text; what is unfinished is left out."""
    found: Catalogue = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - shipped with the program
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and translation.get("type") is None and translation.text:
                found[name, message.findtext("source", "")] = translation.text
    return found


class CatalogueTranslator(QTranslator):
    """Answers from a catalogue; what it does not know is left to the next translator."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return not self._catalogue

    def translate(
        self,
        context: str,
        sourceText: str,  # noqa: N803 - Qt's name
        disambiguation: str | None = None,  # noqa: ARG002 - Qt's signature
        n: int = -1,  # noqa: ARG002 - Qt's signature
    ) -> str:
        # None stands for Qt's null string, which sends the question on to the next translator
        return self._catalogue.get((context, sourceText))  # type: ignore[return-value]
