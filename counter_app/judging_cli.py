"""Judges picture files from the command line and writes portraits from them."""

import glob
import json
import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from counter_app.domain.faults import Fault, FaultCode, FaultError
from counter_app.domain.photo.findings import Finding, Judgement, Rendering, Verdict
from counter_app.domain.photo.photo import FaceGeometry, Point, Portrait
from counter_app.photo.inspector import Inspector
from counter_app.photo.models import load_models, model_folders
from counter_app.photo.pictures import FORMATS, MAX_PIXELS, SUFFIXES, Reason, read_picture
from counter_app.profiles import load_further, load_profile, profile_names

ALL_PASS, SOME_FAIL, UNREADABLE = 0, 1, 2
"""Exit codes."""

Json = dict[str, object]

_WORDS = {
    Reason.MISSING: "there is no such file",
    Reason.NO_FILE: "it is no file, or a folder without pictures",
    Reason.NOT_OPENED: "the system does not let it be opened",
    Reason.EMPTY: "it is empty",
    Reason.NO_PICTURE: f"it is no picture that this program knows ({', '.join(FORMATS)})",
    Reason.NO_PHOTO: "its values are no colours of a photo",
    Reason.DAMAGED: "it is damaged or ends too early",
}
_MEASURES = {"pixels": "pixels", "side": "pixels long", "bytes": "bytes"}


@dataclass(frozen=True, slots=True)
class _Judged:
    file: str
    outcome: Judgement | Fault


def check(files: Sequence[str], profile: str, as_json: bool) -> int:
    """Judge every file; one line of JSON each, or text for people. Answers the exit code."""
    try:
        inspector = Inspector(load_models(model_folders()), load_profile(profile))
    except FaultError as wrong:
        return _refuse(wrong.fault)
    worst = ALL_PASS
    for file in _expanded(files):
        judged = _judge(inspector, file)
        _tell(json.dumps(_line(judged), allow_nan=False) if as_json else _text(judged))
        worst = max(worst, _exit_code(judged))
    return worst


def portrait(file: str, out: str, profile: str) -> int:
    """Write the portrait that can be cut from a file, even a failing one, and tell the findings. Answers as `check`."""
    try:
        inspector = Inspector(load_models(model_folders()), load_profile(profile))
    except FaultError as wrong:
        return _refuse(wrong.fault)
    judged = _judge(inspector, file)
    _tell(_text(judged))
    if isinstance(judged.outcome, Fault):
        return UNREADABLE
    if judged.outcome.portrait is None:
        return SOME_FAIL
    return _written(Path(out), judged.outcome.portrait) or _exit_code(judged)


def portraits(file: str, folder: str) -> int:
    """Write the portraits of every profile into a folder, named by profile. Answers as `check`, the worst of them."""
    try:
        names = profile_names()
        inspector = Inspector(load_models(model_folders()), load_profile(names[0]), load_further(names[0]))
    except FaultError as wrong:
        return _refuse(wrong.fault)
    judged = _judge(inspector, file)
    if isinstance(judged.outcome, Fault):
        _tell(_text(judged))
        return UNREADABLE
    worst = ALL_PASS
    first = Rendering(inspector.spec.id, judged.outcome.report, judged.outcome.portrait)
    for rendering in (first, *judged.outcome.further):
        of_card = _Judged(f"{file} [{rendering.profile}]", Judgement(rendering.report, rendering.portrait))
        _tell(_text(of_card))
        worst = max(worst, SOME_FAIL if rendering.portrait is None else _exit_code(of_card))
        if rendering.portrait is not None:
            worst = max(worst, _filed(Path(folder), rendering.profile, rendering.portrait))
    return worst


def _filed(folder: Path, name: str, made: Portrait) -> int:
    """Written into a folder, which is made where it is missing."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError as wrong:
        return _refuse(_disk(wrong))
    return _written(folder / f"{name}.jpg", made)


def _written(file: Path, made: Portrait) -> int:
    try:
        file.write_bytes(made.jpeg)
    except OSError as wrong:
        return _refuse(_disk(wrong))
    return ALL_PASS


def _disk(wrong: OSError) -> Fault:
    return Fault(FaultCode.DISK_FAILED, (("reason", type(wrong).__name__),))


def _expanded(files: Sequence[str]) -> Iterator[str]:
    """Folders become the pictures in them, patterns what they match; what matches nothing stays and is reported."""
    for file in files:
        try:
            found = _matches(file)
        except OSError:  # a name that the system does not take, a folder that may not be looked into
            found = []
        yield from found or [file]


def _matches(file: str) -> list[str]:
    path = Path(file)
    if path.is_dir():
        return sorted(str(each) for each in path.iterdir() if each.suffix.lower() in SUFFIXES)
    if not path.exists() and glob.has_magic(file):
        return sorted(glob.glob(file))  # noqa: PTH207 - patterns may be absolute
    return []


def _judge(inspector: Inspector, file: str) -> _Judged:
    try:
        return _Judged(file, inspector.examine(read_picture(Path(file))))
    except FaultError as wrong:
        return _Judged(file, wrong.fault)
    except MemoryError:
        return _Judged(file, Fault(FaultCode.PICTURE_TOO_LARGE))


def _tell(line: str) -> None:
    """Write a line. Letters that the reader's alphabet lacks become numbers; who stops reading is told no more."""
    alphabet = sys.stdout.encoding or "utf-8"
    try:
        sys.stdout.write(line.encode(alphabet, "backslashreplace").decode(alphabet) + "\n")
        sys.stdout.flush()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _exit_code(judged: _Judged) -> int:
    if isinstance(judged.outcome, Fault):
        return UNREADABLE
    return ALL_PASS if judged.outcome.report.verdict is Verdict.PASS else SOME_FAIL


def _refuse(fault: Fault) -> int:
    sys.stderr.write(f"counter-app: {fault.code.value} {_parameters(fault)}\n")
    return UNREADABLE


def _parameters(fault: Fault) -> str:
    return ", ".join(f"{name} {value}" for name, value in fault.parameters)


def _why(fault: Fault) -> str:
    """What is the matter with a file, for the person who handed it in."""
    told = dict(fault.parameters)
    if fault.code is not FaultCode.PICTURE_TOO_LARGE:
        return _WORDS[Reason(str(told["reason"]))]
    for measure, words in _MEASURES.items():
        if measure in told:
            return f"it is too large: {told[measure]} {words}, at most {told['limit']}"
    return f"it is too large: more than {MAX_PIXELS} pixels"


def _line(judged: _Judged) -> Json:
    if isinstance(judged.outcome, Fault):
        fault = judged.outcome
        told = {"code": fault.code.value, "message": _why(fault)}
        return {
            "file": judged.file, "verdict": "error", "findings": [], "face": _face(None, 0), "portrait": None,
            "fault": told,
        }  # fmt: skip
    report = judged.outcome.report
    seen = report.measurements
    return {
        "file": judged.file,
        "verdict": report.verdict.value,
        "findings": [_finding(finding) for finding in report.findings],
        "face": _face(seen.geometry, seen.face_count),
        "portrait": _portrait(judged.outcome.portrait),
    }


def _finding(finding: Finding) -> Json:
    return {
        "code": finding.code.value,
        "severity": finding.severity.value,
        "measured": _rounded(finding.measured),
        "limit": _rounded(finding.limit),
        "unit": finding.unit,
    }


def _face(face: FaceGeometry | None, count: int) -> Json:
    keys = ("box", "left_eye", "right_eye", "chin", "hair_top_y", "face_width_px", "yaw_deg", "pitch_deg", "roll_deg")
    if face is None:
        return {"found": False, "count": count, **dict.fromkeys(keys)}
    box = face.box
    return {
        "found": True,
        "count": count,
        "box": [_rounded(edge) for edge in (box.left, box.top, box.right, box.bottom)],
        "left_eye": _place(face.left_eye),
        "right_eye": _place(face.right_eye),
        "chin": _place(face.chin),
        "hair_top_y": None if face.hair_top_y is None else _rounded(face.hair_top_y),
        "face_width_px": _rounded(face.face_width_px),
        "yaw_deg": _rounded(face.yaw_deg),
        "pitch_deg": _rounded(face.pitch_deg),
        "roll_deg": _rounded(face.roll_deg),
    }


def _portrait(made: Portrait | None) -> Json | None:
    if made is None:
        return None
    facts = made.facts
    return {
        "width": facts.width_px,
        "height": facts.height_px,
        "dpi": facts.dpi,
        "bytes": len(made.jpeg),
        "face_width_px": _rounded(facts.face_width_px),
        "hair_top_px": None if facts.hair_top_px is None else _rounded(facts.hair_top_px),
        "eyes_from_bottom_px": _rounded(facts.eyes_from_bottom_px),
        "centre_offset_px": _rounded(facts.centre_offset_px),
    }


def _text(judged: _Judged) -> str:
    if isinstance(judged.outcome, Fault):
        return f"{judged.file}: cannot be read: {_why(judged.outcome)} ({judged.outcome.code.value})"
    report = judged.outcome.report
    lines = [f"{judged.file}: {report.verdict.value}"]
    for finding in report.findings:
        words = finding.code.value.replace("_", " ").lower()
        numbers = f"{finding.measured:.3g} {finding.unit}".strip()
        lines.append(f"  {finding.severity.value:8}  {words}: {numbers}, limit {finding.limit:.3g}")
    return "\n".join(lines)


def _place(point: Point) -> list[float]:
    return [_rounded(point.x), _rounded(point.y)]


def _rounded(value: float) -> float:
    return round(float(value), 3)
