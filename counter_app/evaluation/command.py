"""Evaluates the photo checks and writes report, figures and page into a folder."""

import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from counter_app.camera.studio.stage import Stage
from counter_app.domain.faults import FaultError
from counter_app.domain.photo.findings import Severity
from counter_app.domain.photo.spec import PhotoSpec
from counter_app.evaluation.cases import Case, Split, Traits, Truth
from counter_app.evaluation.drawn import clean_cases
from counter_app.evaluation.examined import Examine, Examined, examine_all
from counter_app.evaluation.faults import fault_cases
from counter_app.evaluation.figures import DrawnGeometry, Results, figures
from counter_app.evaluation.geometry import drawn_differences, grid, keeps_the_rules, really
from counter_app.evaluation.labels import LabelsWrong, read_labels
from counter_app.evaluation.page import page
from counter_app.evaluation.ramps import Ramp, ramps, subject
from counter_app.evaluation.tables import tables
from counter_app.photo.inspector import Inspector
from counter_app.photo.models import load_models, model_folders
from counter_app.profiles import load_profile

DONE, UNUSABLE = 0, 2
"""Exit codes."""

SEED = 9401
"""Of the drawn people; no test draws from it."""

REPORT, FIGURES, PAGE = "report.md", "report.json", "pictures.html"
_STAGE_SEEDS, _FAULT_SEED = 101, 211
_SHOWN_FAULTS = 1


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is drawn and spoilt."""

    people: int = 120
    of_each_fault: int = 6
    spoilt_drawn: int = 4
    spoilt_labelled: int = 8
    grid_stride: int = 1
    """Every so-and-so-many-th scene of the grid."""


@dataclass(frozen=True, slots=True)
class Errand:
    """What to evaluate and where to write."""

    folder: Path
    labels: Path
    out: Path
    profile: str
    seed: int = SEED


def evaluate(errand: Errand, extent: Extent | None = None) -> int:
    """Run everything; progress goes to standard error. Answers the exit code."""
    try:
        spec = load_profile(errand.profile)
        inspector = Inspector(load_models(model_folders()), spec)
        cases = read_labels(errand.labels, errand.folder)
    except FaultError as wrong:
        return _refuse(wrong.fault.code.value)
    except LabelsWrong as wrong:
        return _refuse(str(wrong))
    if not cases:
        _tell("none of the labelled pictures is there: only drawn people are judged")
    results = measure(cases, inspector.examine, spec, errand.seed, extent or Extent())
    try:
        _write(errand, results, spec)
    except OSError as wrong:
        return _refuse(f"{errand.out}: {type(wrong).__name__}")
    return DONE


def measure(cases: Sequence[Case], examine: Examine, spec: PhotoSpec, seed: int, extent: Extent) -> Results:
    """Judge labelled pictures and drawn people."""
    stage = Stage(seed + _STAGE_SEEDS)
    _tell(f"{len(cases)} labelled pictures")
    labelled = examine_all(cases, examine, _unreadable)
    clean = clean_cases(extent.people, seed, stage)
    _tell(f"{len(clean)} drawn people with nothing wrong")
    examined_clean = examine_all(clean, examine, _unreadable)
    faulty = fault_cases(extent.of_each_fault, seed + _FAULT_SEED, stage)
    _tell(f"{len(faulty)} drawn people with a fault")
    return Results(
        labelled=labelled,
        clean=examined_clean,
        faulty=examine_all(faulty, examine, _unreadable),
        grid=_geometry(examine, spec, stage, extent),
        ramps=_spoilt(labelled, examined_clean, examine, spec, (seed, extent)),
    )


def _geometry(examine: Examine, spec: PhotoSpec, stage: Stage, extent: Extent) -> DrawnGeometry:
    scenes = grid()[:: extent.grid_stride]
    _tell(f"{len(scenes)} drawn scenes for geometry")
    differences: dict[str, dict[str, list[float]]] = {}
    rights: list[tuple[bool, bool]] = []
    for number, (axis, drawn) in enumerate(scenes):
        pixels = stage.film(drawn)
        nothing = Truth(frozenset(), frozenset())
        case = Case(f"grid-{number:03}", Split.HELD_OUT, Traits(), nothing, lambda kept=pixels: kept)  # type: ignore[misc]
        each = Examined(case, examine(pixels), (pixels.shape[1], pixels.shape[0]))
        plan = each.plan(spec.shape)
        for name, value in drawn_differences(drawn, each, spec.shape).items():
            differences.setdefault(axis, {}).setdefault(name, []).append(value)
        if plan is not None and each.judgement.portrait is not None:
            is_accepted = not each.judgement.report.codes(Severity.BLOCKING)
            rights.append((is_accepted, keeps_the_rules(really(drawn, plan, spec.shape), spec.shape)))
    accepted = [is_right for is_accepted, is_right in rights if is_accepted]
    return DrawnGeometry(
        differences, len(scenes), len(rights), sum(is_right for _, is_right in rights), len(accepted), sum(accepted)
    )


def _spoilt(
    labelled: Sequence[Examined], clean: Sequence[Examined], examine: Examine, spec: PhotoSpec, how: tuple[int, Extent]
) -> list[Ramp]:
    seed, extent = how
    marked = [each.case for each in labelled if each.case.marks is not None]
    calm = [each.case for each in clean if not each.judgement.report.findings]
    chosen = [*marked[: extent.spoilt_labelled], *calm[: extent.spoilt_drawn]]
    ready = [made for case in chosen if (made := subject(case, examine, spec.shape)) is not None]
    return ramps(ready, examine, seed, lambda name: _tell(f"{len(ready)} pictures spoilt by: {name}"))


def _write(errand: Errand, results: Results, spec: PhotoSpec) -> None:
    errand.out.mkdir(parents=True, exist_ok=True)
    found = figures(results, spec, errand.seed)
    (errand.out / FIGURES).write_text(as_json(found), encoding="utf-8")
    (errand.out / REPORT).write_text(f"# Accuracy of the photo checks\n\n{tables(found)}", encoding="utf-8")
    wrong = [each for each in results.clean if each.wrongly(Severity.BLOCKING)]
    shown = [
        ("Labelled pictures", results.labelled),
        ("Drawn people turned away without reason", wrong),
        ("Drawn faults, the first of each", _first_of_each(results.faulty)),
    ]
    (errand.out / PAGE).write_text(page("Accuracy of the photo checks", shown, spec.shape), encoding="utf-8")
    for name in (REPORT, FIGURES, PAGE):
        sys.stdout.write(f"{errand.out / name}\n")


def as_json(found: object) -> str:
    """The figures as they are kept in files."""
    return json.dumps(found, indent=1, ensure_ascii=False, allow_nan=False) + "\n"


def _first_of_each(faulty: Sequence[Examined]) -> list[Examined]:
    seen: dict[str, int] = {}
    kept = []
    for each in faulty:
        seen[each.case.remark] = seen.get(each.case.remark, 0) + 1
        if seen[each.case.remark] <= _SHOWN_FAULTS:
            kept.append(each)
    return kept


def _unreadable(name: str, wrong: FaultError) -> None:
    _tell(f"{name} cannot be read: {wrong.fault.code.value}")


def _refuse(text: str) -> int:
    _tell(text)
    return UNUSABLE


def _tell(text: str) -> None:
    sys.stderr.write(f"counter-app: {text}\n")
    sys.stderr.flush()
