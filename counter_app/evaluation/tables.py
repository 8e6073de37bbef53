"""Writes the figures as Markdown tables; reads nothing but the figures, so that both always agree."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]

_QUANTITIES = (
    "iris", "chin", "face width", "hair top", "eye line", "centre", "roll, degrees", "yaw, degrees", "pitch, degrees",
)  # fmt: skip


def tables(figures: Json) -> str:
    """All tables, one heading each."""
    set_up = figures["set_up"]
    parts = [
        f"Profile `{set_up['profile']}`, seed {set_up['seed']}: {set_up['labelled']} labelled pictures "
        f"({set_up['tuned']} of them tuned on), {set_up['drawn_people']} drawn people with nothing wrong, "
        f"{set_up['drawn_faults']} with one plain fault, {set_up['grid_scenes']} drawn for geometry, "
        f"{set_up['degraded_subjects']} spoilt step by step.",
        *_checks(figures),
        *_geometry(figures["geometry"]),
        *_degradations(figures["degradations"]),
        *_fairness(figures["fairness"]),
    ]
    return "\n\n".join(parts) + "\n"


def _checks(figures: Json) -> list[str]:
    titles = {
        "tuned": "Labelled pictures, tuned on",
        "held_out": "Labelled pictures, held out",
        "drawn": "Drawn people, held out",
    }
    parts = []
    for name, rows in figures["checks"].items():
        lines = [_check(code, row) for code, row in rows.items()]
        parts += [
            f"### {titles[name]}",
            _table(
                ("check", "should fire", "false accepts", "must not", "false rejects", "needless warnings",
                 "needless questions", "fired, no truth"),
                lines,
            ),
            _totals(rows),
        ]  # fmt: skip
    missing = ", ".join(f"`{code}`" for code in figures["not_provoked"])
    return [*parts, f"No drawing here provokes: {missing}."]


def _check(code: str, row: Json) -> tuple[object, ...]:
    return (
        f"`{code}`", row["should_fire"], row["missed"], row["must_not"], row["refused"], row["warned"], row["asked"],
        row["undecided"],
    )  # fmt: skip


def _totals(rows: Json) -> str:
    def total(key: str) -> int:
        return sum(row[key] for row in rows.values())

    return (
        f"In all: {total('missed')} of {total('should_fire')} missed; of {total('must_not')} that must not fire, "
        f"{total('refused')} false rejects, {total('warned')} needless warnings, {total('asked')} needless questions."
    )


def _geometry(geometry: Json) -> list[str]:
    drawn, marked = geometry["drawn"], geometry["marked"]
    parts = [
        "### Geometry, in pixels of the finished portrait",
        f"Drawn people: {drawn['right']} of {drawn['portraits']} portraits keep every geometric rule by what is really "
        f"in them; of those without a refusal {drawn['accepted_right']} of {drawn['accepted']}.",
        _spreads(drawn["all"]),
        *_axes(drawn["by_axis"]),
    ]
    if marked["pictures"]:
        parts += [
            f"Labelled pictures against marks set by hand: {marked['right']} of {marked['pictures']} portraits keep "
            "every geometric rule by the marks.",
            _spreads(marked["all"]),
        ]
    return parts


def _spreads(spreads: Json) -> str:
    rows = [
        (name, row["count"], _number(row["bias"]), _number(row["median"]), _number(row["p90"]), _number(row["worst"]))
        for name, row in ((name, spreads[name]) for name in _QUANTITIES if name in spreads)
    ]
    return _table(("measured", "count", "bias", "median error", "90 %", "worst"), rows)


def _axes(by_axis: Json) -> list[str]:
    names = ("iris", "face width", "hair top", "eye line", "centre")
    rows = [(axis, *(_median_and_worst(row, name) for name in names)) for axis, row in by_axis.items()]
    return ["Median and worst error by what was varied:", _table(("varied", *names), rows)] if rows else []


def _median_and_worst(row: Json, name: str) -> str:
    return f"{_number(row[name]['median'])} / {_number(row[name]['worst'])}" if name in row else ""


def _degradations(ramps: Sequence[Json]) -> list[str]:
    rows = []
    for ramp in ramps:
        for code, row in ramp["checks"].items():
            if row["usually"] is None:
                continue
            worst = f"{row['fired'][-1]} of {row['able']}"
            rows.append((ramp["name"], ramp["unit"], _amounts(ramp["amounts"]), f"`{code}`", row["first"],
                         row["usually"], worst))  # fmt: skip
    silent = [ramp["name"] for ramp in ramps if all(row["usually"] is None for row in ramp["checks"].values())]
    parts = [
        "### Degradations: at which amount each check begins to fire",
        "Checks that fire on at least half of the pictures at some amount.",
        _table(
            ("degradation", "unit", "amounts tried", "check", "first picture", "half of them", "at the worst"), rows
        ),
    ]
    return parts + ([f"Nothing fires on half of the pictures for: {', '.join(silent)}."] if silent else [])


def _fairness(fairness: Json) -> list[str]:
    titles = {"drawn": "Drawn people with nothing wrong, held out", "labelled": "Labelled pictures, tuned on"}
    parts = ["### Fairness: who is turned away without reason"]
    for name, groups in fairness.items():
        if not groups:
            continue
        rows = [_group(group) for group in groups]
        parts += [
            f"{titles[name]}:",
            _table(("trait", "group", "people", "turned away", "rate, 95 %", "warned or asked", "by"), rows),
        ]
    return parts


def _group(group: Json) -> tuple[object, ...]:
    low, high = group["interval"]
    reasons = ", ".join(f"`{code}` {count}" for code, count in group["reasons"].items())
    return (group["trait"], group["value"], group["people"], group["turned_away"], f"{low:.0%} to {high:.0%}",
            group["bothered"], reasons)  # fmt: skip


def _table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(str(cell) for cell in line) + " |" for line in lines)


def _amounts(amounts: Sequence[float]) -> str:
    return " ".join(f"{amount:g}" for amount in amounts)


def _number(value: float) -> str:
    return f"{value:.1f}"
