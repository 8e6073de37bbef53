"""Compares the translation catalogues with the sentences in the code; with --update, writes what is new into them."""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from shutil import copy
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = sorted((ROOT / "resources" / "i18n").glob("*.ts"))
GAP = re.compile(r"\{(\w*)[^}]*\}")
ENGLISH_ONLY = "_en"
"""Ends the name of a gap that a translation has no use for; how a number is written may differ, too."""
UNWANTED = {
    "unfinished": "is not translated",
    "vanished": "is no longer in the code",
    "obsolete": "is no longer in the code",
}


def main() -> int:
    """0 when every catalogue holds every sentence, translated, with the same gaps, and nothing else."""
    if not CATALOGUES:
        sys.exit("resources/i18n holds no catalogue")
    if "--update" in sys.argv[1:]:
        merge(CATALOGUES, "-no-obsolete")
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(copy(catalogue, folder)) for catalogue in CATALOGUES]
        merge(copies)
        wrong = [line for catalogue in copies for line in faults(catalogue)]
    for line in wrong:
        print(line)
    return int(bool(wrong))


def merge(catalogues: list[Path], *options: str) -> None:
    """Let Qt's own tool read the code and write what it finds into these files."""
    rules = ["-silent", "-warnings-are-errors", "-extensions", "py", "-locations", "none"]
    for heuristic in ("sametext", "similartext"):
        rules += ["-disable-heuristic", heuristic]
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    subprocess.run([tool, *rules, *options, ROOT / "counter_app", "-ts", *catalogues], check=True)


def faults(catalogue: Path) -> Iterator[str]:
    for context in ET.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            name = f"{catalogue.name}: {context.findtext('name')}: {message.findtext('source', '')!r}"
            for problem in problems(message):
                yield f"{name} {problem}"


def problems(message: ET.Element) -> Iterator[str]:
    translation = message.find("translation")
    state = "unfinished" if translation is None else translation.get("type", "")
    if state in UNWANTED:
        yield UNWANTED[state]
        return
    forms = [form.text or "" for form in message.iter("numerusform")] or [translation.text or ""]
    for form in forms:
        if not form.strip():
            yield UNWANTED["unfinished"]
        elif gaps(form) != gaps(message.findtext("source", "")):
            yield "has other {gaps} in its translation"


def gaps(text: str) -> list[str]:
    return sorted(name for name in GAP.findall(text) if not name.endswith(ENGLISH_ONLY))


if __name__ == "__main__":
    sys.exit(main())
