"""Fills the templates of the papers: those of the region where they are sound, else those that are shipped."""

import logging
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import get_args, get_type_hints

from jinja2 import BaseLoader, Environment, StrictUndefined, Template, TemplateError, TemplateNotFound, meta, nodes
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup

from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.ui.paper_texts import CONTENTS, Content, Head, PaperKind, PaperText
from counter_app.ui.papers.formats import Format

log = logging.getLogger(__name__)

CODES = {"qr": 30.0, "barcode": 62.0, "portrait": 26.0}
"""The pictures a template may place, each with its usual width in millimetres."""
PAGE, PAGES = "\ue0fe1", "\ue0fe2"
"""Stand for the numbers that only the layout knows."""
STYLE = "papers.css"
PIXELS_PER_MM = 96 / 25.4
LOOP = {"index", "first", "last"}
BLANK = "0"


@dataclass(frozen=True, slots=True)
class Filled:
    """A paper as a document: what stands in its middle and at the ends of each sheet."""

    format: Format
    style: str
    body: str = field(repr=False)
    header: str = field(repr=False)
    footer: str = field(repr=False)

    def numbered(self, part: str, page: int, pages: int) -> str:
        """That part for one sheet."""
        return part.replace(PAGE, str(page)).replace(PAGES, str(pages))


class Templates:
    """Reads each template once. Sandboxed and escaped: a template fills gaps, it runs nothing and reads no file."""

    def __init__(self, shipped: Path, regional: Path) -> None:
        self._shipped, self._regional = shipped, regional
        self._sound: dict[str, Template] = {}
        self._faults: dict[str, Fault] = {}
        self._lock = threading.Lock()

    def fill(self, text: PaperText, *, narrow: bool = False) -> tuple[Filled, tuple[Fault, ...]]:
        """The paper, and why a regional template could not be used. Raises FaultError(TEMPLATE_WRONG)."""
        name = f"{text.kind}.roll.{text.language}.html" if narrow else f"{text.kind}.{text.language}.html"
        with self._lock:
            template = self._sound.get(name) or self._read(name, text.kind)
            fault = self._faults.get(name)
        return _filled(template, _values(text.head, text.content), name, self._style()), (fault,) if fault else ()

    def has_narrow(self, kind: PaperKind, language: str) -> bool:
        """Whether that paper has a template for the roll."""
        name = f"{kind}.roll.{language}.html"
        return (self._regional / name).is_file() or (self._shipped / name).is_file()

    @property
    def regional(self) -> tuple[str, ...]:
        """The files with which the region replaces shipped ones."""
        return tuple(sorted(file.name for file in self._regional.glob("*")))

    def examine(self) -> tuple[Fault, ...]:
        """What is wrong with the templates of the region; nothing where there are none."""
        known = {file.name for file in self._shipped.glob("*.*")}
        faults: list[Fault] = []
        for file in sorted(self._regional.glob("*")):
            if file.name not in known:
                faults.append(_fault(file.name, "unknown_template"))
            elif file.suffix == ".html" and not file.name.startswith("parts."):
                faults += self._examined(file.name)
        return tuple(faults)

    def _examined(self, name: str) -> Iterator[Fault]:
        try:
            _read_template((self._regional, self._shipped), name, PaperKind(name.partition(".")[0]))
        except FaultError as wrong:
            yield wrong.fault

    def _read(self, name: str, kind: PaperKind) -> Template:
        if self._is_changed(name):
            try:
                self._sound[name] = _read_template((self._regional, self._shipped), name, kind)
                return self._sound[name]
            except FaultError as wrong:
                log.warning("papers.template %s", wrong.fault)
                self._faults[name] = wrong.fault
        self._sound[name] = _read_template((self._shipped,), name, kind)
        return self._sound[name]

    def _is_changed(self, name: str) -> bool:
        language = name.split(".")[-2]
        return any((self._regional / file).is_file() for file in (name, f"parts.{language}.html"))

    def _style(self) -> str:
        regional = self._regional / STYLE
        return (regional if regional.is_file() else self._shipped / STYLE).read_text("utf-8")


class _Folders(BaseLoader):
    """Gives out the files of these folders, the first that has it, and of no other place."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:  # noqa: ARG002
        names = {file.name: file for folder in reversed(self._folders) for file in folder.glob("*.html")}
        if template not in names:
            raise TemplateNotFound(template)
        return names[template].read_text("utf-8"), template, None


def _read_template(folders: tuple[Path, ...], name: str, kind: PaperKind) -> Template:
    """The template, examined and filled once on trial. Raises FaultError(TEMPLATE_WRONG)."""
    content = next(known for known in CONTENTS if known.kind is kind)
    try:
        environment = SandboxedEnvironment(
            loader=_Folders(folders), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
        )
        environment.globals = {"image": _image, "page": PAGE, "pages": PAGES}
        source, *_ = _Folders(folders).get_source(environment, name)
        _examine(environment.parse(source), content)
        template = environment.get_template(name)
        for blank in (_blank(content, 1), _blank(content, 0)):
            _filled(template, {**_blank(Head, 1), **blank}, name, "")
    except FaultError:
        raise
    except (TemplateError, OSError, ValueError, TypeError, ArithmeticError) as wrong:
        raise FaultError(FaultCode.TEMPLATE_WRONG, file=name, problem=str(wrong)[:200]) from wrong
    return template


def _examine(tree: nodes.Template, content: type[Content]) -> None:
    """Find the gaps that nothing fills, also in a part that is seldom printed, and pictures from elsewhere."""
    if any("<img" in node.data.lower() for node in tree.find_all(nodes.TemplateData)):
        raise ValueError("pictures are placed by image(...)")
    known = {each.name for part in (Head, content) for each in fields(part)} | {"image", "page", "pages"}
    unknown = meta.find_undeclared_variables(tree) - known
    if unknown:
        raise ValueError("unknown placeholder: " + ", ".join(sorted(unknown)))
    inner = {each.name for row in _rows(content).values() if row is not str
             for each in fields(row)}  # fmt: skip
    odd = {node.attr for node in tree.find_all(nodes.Getattr) if not _is_part(node)} - inner - LOOP
    if odd:
        raise ValueError("unknown placeholder: " + ", ".join(sorted(odd)))


def _is_part(node: nodes.Getattr) -> bool:
    """Whether it names one of the shared parts: of these, filling on trial finds those that are not there."""
    return isinstance(node.node, nodes.Name) and node.node.name == "parts"


def _rows(content: type[Content]) -> dict[str, type]:
    """What the lists of a paper hold."""
    hints = get_type_hints(content)
    return {each.name: get_args(hints[each.name])[0] for each in fields(content) if get_args(hints[each.name])}


def _blank(content: type, length: int) -> dict[str, object]:
    """Something for every gap, its lists this long."""
    rows = _rows(content) if content is not Head else {}
    made: dict[str, object] = {each.name: BLANK for each in fields(content)}
    for name, row in rows.items():
        one = BLANK if row is str else row(**{each.name: BLANK for each in fields(row)})
        made[name] = (one,) * length
    return made


def _values(head: Head, content: Content) -> dict[str, object]:
    return {each.name: getattr(part, each.name) for part in (head, content) for each in fields(part)}


def _filled(template: Template, values: Mapping[str, object], name: str, style: str) -> Filled:
    try:
        made = template.make_module(dict(values))
        ends = [str(getattr(made, end, "")) for end in ("header", "footer")]
        return Filled(Format[str(getattr(made, "sheet", "A4"))], style, str(made), *ends)
    except KeyError as wrong:
        raise FaultError(FaultCode.TEMPLATE_WRONG, file=name, problem=f"unknown sheet: {wrong}") from wrong
    except TemplateError as wrong:
        raise FaultError(FaultCode.TEMPLATE_WRONG, file=name, problem=str(wrong)[:200]) from wrong


def _image(name: str, width_mm: float = 0.0) -> Markup:
    """Place a picture, so many millimetres wide."""
    if name not in CODES:
        raise ValueError(f"unknown picture: {name}")
    width = round((width_mm or CODES[name]) * PIXELS_PER_MM)
    return Markup('<img src="{}" width="{}">').format(name, width)


def _fault(name: str, problem: str) -> Fault:
    return FaultError(FaultCode.TEMPLATE_WRONG, file=name, problem=problem).fault
