"""Writes every paper in both languages as PDF and as pictures, so that people can look at them."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QImage

from counter_app.ui.app import LANGUAGES, App
from counter_app.ui.paper_texts import PaperText
from counter_app.ui.papers.formats import Format
from counter_app.ui.papers.office import Office
from counter_app.ui.papers.printing import paper_of
from counter_app.ui.papers.roll import DOTS, dotted
from counter_app.ui.papers.sheet import Paper, pdf_of, pictures
from counter_app.ui.papers.templates import Templates
from counter_app.ui.scenes.cast import Cast
from counter_app.ui.scenes.specimens import specimens

DPI = 110


def take(folder: Path, templates: Templates, office: Office, cast: Cast) -> Iterator[Path]:
    """Write all of them into the folder; each file's path as soon as it is there."""
    folder.mkdir(parents=True, exist_ok=True)
    app = App(LANGUAGES[0], is_windowless=True)
    for language in LANGUAGES:
        app.speak(language)
        for name, texts in specimens(office, cast).items():
            for text in texts:
                yield from _written(folder / f"{language}-{name}-{text.kind}", text, templates)


def _written(stem: Path, text: PaperText, templates: Templates) -> Iterator[Path]:
    for narrow in (False, True):
        if narrow and not templates.has_narrow(text.kind, text.language):
            continue
        paper = paper_of(text, templates.fill(text, narrow=narrow)[0])
        name = f"{stem.name}-{paper.format.name}"
        file = stem.with_name(f"{name}.pdf")
        file.write_bytes(pdf_of((paper,)))
        yield file
        for number, page in enumerate(_seen(paper), start=1):
            picture = stem.with_name(f"{name}-{number}.png")
            if not page.save(str(picture)):
                raise OSError(str(picture))
            yield picture


def _seen(paper: Paper) -> list[QImage]:
    return dotted(paper, DOTS[-1]) if paper.format is Format.ROLL else list(pictures(paper, DPI))
