"""Reads the file in which a person wrote down what the labelled pictures show."""

import csv
from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TypeVar

from counter_app.domain.photo.findings import Code
from counter_app.domain.photo.photo import Point
from counter_app.evaluation.cases import Age, Case, Eyewear, Hair, Lids, Marks, Split, Tone, Traits, Truth
from counter_app.photo.pictures import read_picture

COLUMNS = (
    "file", "split", "age", "skin", "glasses", "hair", "eyes", "fires", "silent",
    "right_iris", "left_iris", "chin", "right_cheek", "left_cheek", "hair_top_y", "seen",
)  # fmt: skip

_Word = TypeVar("_Word", bound=StrEnum)
_Row = Mapping[str, str]


class LabelsWrong(Exception):  # noqa: N818 - a finding about a file, not a failure of the program
    """The label file cannot be used; says in which line and why."""


def read_labels(labels: Path, folder: Path) -> list[Case]:
    """The labelled pictures that lie in the folder. Raises LabelsWrong; a picture that is missing is left out."""
    try:
        with labels.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            rows = list(reader)
            if tuple(reader.fieldnames or ()) != COLUMNS:
                raise LabelsWrong(f"{labels.name}: the columns must be {', '.join(COLUMNS)}")
    except (OSError, UnicodeDecodeError, csv.Error) as wrong:
        raise LabelsWrong(f"{labels.name}: {type(wrong).__name__}") from wrong
    cases = [_case(row, f"{labels.name}, line {line}", folder) for line, row in enumerate(rows, 2)]
    names = [case.name for case in cases]
    if twice := sorted({name for name in names if names.count(name) > 1}):
        raise LabelsWrong(f"{labels.name}: labelled twice: {', '.join(twice)}")
    return [case for case in cases if (folder / case.name).is_file()]


def _case(row: _Row, where: str, folder: Path) -> Case:
    if None in row or None in row.values():
        raise LabelsWrong(f"{where}: needs {len(COLUMNS)} columns")
    try:
        return Case(
            name=_file_name(row["file"]),
            split=_word(Split, row["split"]),
            traits=Traits(
                _word(Age, row["age"]), _word(Tone, row["skin"]), _word(Eyewear, row["glasses"]),
                _word(Hair, row["hair"]), _word(Lids, row["eyes"]),
            ),
            truth=Truth(_codes(row["fires"]), _codes(row["silent"])),
            look=partial(read_picture, folder / row["file"]),
            marks=_marks(row),
            remark=row["seen"],
        )  # fmt: skip
    except ValueError as wrong:
        raise LabelsWrong(f"{where}: {wrong}") from wrong


def _file_name(text: str) -> str:
    if not text or Path(text).name != text:
        raise ValueError(f"{text!r} is not the name of a file")
    return text


def _word(words: type[_Word], text: str) -> _Word:
    if text not in [word.value for word in words]:
        raise ValueError(f"{text!r} is none of {', '.join(word.value for word in words)}")
    return words(text)


def _codes(text: str) -> frozenset[Code]:
    if unknown := [name for name in text.split() if name not in Code.__members__]:
        raise ValueError(f"no such check: {', '.join(unknown)}")
    return frozenset(Code(name) for name in text.split())


def _marks(row: _Row) -> Marks | None:
    marks = Marks(
        right_iris=_point(row["right_iris"]),
        left_iris=_point(row["left_iris"]),
        chin=_point(row["chin"]),
        right_cheek=_point(row["right_cheek"]),
        left_cheek=_point(row["left_cheek"]),
        hair_top_y=float(row["hair_top_y"]) if row["hair_top_y"] else None,
    )
    return None if marks == Marks() else marks


def _point(text: str) -> Point | None:
    if not text:
        return None
    x, y = (float(part) for part in text.split())
    return Point(x, y)
