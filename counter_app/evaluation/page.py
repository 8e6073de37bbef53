"""Lays out the page on which every judged picture is shown with what was found in it."""

from collections.abc import Sequence
from html import escape

from counter_app.domain.photo.findings import Code, Finding
from counter_app.domain.photo.spec import PortraitShape
from counter_app.evaluation.cases import Case
from counter_app.evaluation.examined import Examined
from counter_app.evaluation.overlay import jpeg_address, overlay

_STYLE = """
body { font: 15px/1.45 system-ui, sans-serif; margin: 2rem; color: #1d2733; background: #f6f7f9; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2.5rem; }
.cards { display: flex; flex-wrap: wrap; gap: 1rem; }
figure { margin: 0; padding: .7rem; background: #fff; border: 1px solid #dde2e8; border-radius: 6px; max-width: 46rem; }
figure div { display: flex; gap: .7rem; align-items: flex-start; } img { display: block; max-width: 100%; }
figcaption { font-size: .85rem; margin-top: .5rem; } ul { margin: .3rem 0 0; padding-left: 1.1rem; }
.right { color: #14733c; } .wrong { color: #b3261e; font-weight: 600; } .open { color: #55606e; }
"""
_WORDS = {
    "right": "found, as it should",
    "wrong": "must not fire",
    "open": "no truth known",
    "missed": "missed",
}


def page(title: str, sections: Sequence[tuple[str, Sequence[Examined]]], shape: PortraitShape) -> str:
    """One HTML file that needs no other."""
    parts = [
        "<!doctype html>",
        f'<html lang="en"><meta charset="utf-8"><title>{escape(title)}</title><style>{_STYLE}</style>',
        f"<h1>{escape(title)}</h1>",
        "<p>Blue: face. Yellow: points as measured. Red crosses: marked by hand. Pink: top of the hair. "
        "Green: what the portrait is cut from. Beside it: the finished portrait.</p>",
    ]
    for heading, examined in sections:
        parts += [f"<h2>{escape(heading)} ({len(examined)})</h2>", '<div class="cards">']
        parts += [_figure(each, shape) for each in examined]
        parts.append("</div>")
    return "\n".join([*parts, "</html>", ""])


def _figure(each: Examined, shape: PortraitShape) -> str:
    case, judgement = each.case, each.judgement
    face = judgement.report.measurements.geometry
    shown = overlay(case.look(), face, each.plan(shape), case.marks)
    portrait = judgement.portrait
    finished = "" if portrait is None else f'<img alt="portrait" src="{jpeg_address(portrait.jpeg)}">'
    lines = "".join(_line(*entry) for entry in _entries(each))
    remark = f" · {escape(case.remark)}" if case.remark else ""
    return (
        f'<figure><div><img alt="{escape(case.name)}" src="{shown}">{finished}</div>'
        f"<figcaption><b>{escape(case.name)}</b> · {case.split.value}{remark}<ul>{lines}</ul></figcaption></figure>"
    )


def _entries(each: Examined) -> list[tuple[str, Code, Finding | None]]:
    case: Case = each.case
    entries: list[tuple[str, Code, Finding | None]] = []
    for code, finding in each.findings.items():
        kind = "right" if code in case.truth.fires else "wrong" if code in case.truth.silent else "open"
        entries.append((kind, code, finding))
    return entries + [("missed", code, None) for code in sorted(case.truth.fires - each.findings.keys())]


def _line(kind: str, code: Code, finding: Finding | None) -> str:
    numbers = (
        "" if finding is None else f" {finding.measured:.3g} (limit {finding.limit:.3g}), {finding.severity.value}"
    )
    style = "wrong" if kind == "missed" else kind
    return f'<li class="{style}">{code.value}{escape(numbers)} · {_WORDS[kind]}</li>'
