"""Finds out at which amount of a degradation each check begins to fire."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PIL import Image

from counter_app.domain.photo.findings import Code
from counter_app.domain.photo.photo import Pixels
from counter_app.domain.photo.spec import PortraitShape
from counter_app.evaluation.cases import Case
from counter_app.evaluation.degradations import DEGRADATIONS, Degradation, Subject
from counter_app.evaluation.examined import Examine, Examined

LONGEST_PX = 1280
"""Larger pictures are brought down to this before they are spoilt: that of the cameras meant."""


@dataclass(frozen=True, slots=True)
class Ramp:
    """One degradation on some pictures. `fired` counts, for each amount, the pictures on which a check newly fired;
    `able` those on which it did not fire before anything was spoilt."""

    degradation: Degradation
    subjects: int
    able: Mapping[Code, int]
    fired: Mapping[Code, tuple[int, ...]]

    def first(self, code: Code) -> float | None:
        """The least amount at which the check fired on any picture."""
        return self._least(code, 1)

    def usually(self, code: Code) -> float | None:
        """The least amount at which it fired on half of the pictures."""
        return self._least(code, max(1, -(-self.able.get(code, 0) // 2)))

    def _least(self, code: Code, enough: int) -> float | None:
        amounts = zip(self.degradation.amounts, self.fired.get(code, ()), strict=False)
        return next((amount for amount, count in amounts if count >= enough), None)


def subject(case: Case, examine: Examine, shape: PortraitShape) -> tuple[Subject, frozenset[Code]] | None:
    """The case's picture made ready to be spoilt, and what fires on it anyway; None without a face."""
    pixels = _at_most(case.look(), LONGEST_PX)
    judgement = examine(pixels)
    face = judgement.report.measurements.geometry
    plan = Examined(case, judgement, (pixels.shape[1], pixels.shape[0])).plan(shape)
    if face is None or plan is None:
        return None
    codes = frozenset(finding.code for finding in judgement.report.findings)
    return Subject(case.name, pixels, face, 1 / plan.scale), codes


def ramps(
    subjects: Sequence[tuple[Subject, frozenset[Code]]], examine: Examine, seed: int, told: Callable[[str], None]
) -> list[Ramp]:
    """Every degradation at every amount on every subject; each one's name is told when it begins."""
    made = []
    for degradation in DEGRADATIONS:
        told(degradation.name)
        made.append(_ramp(degradation, subjects, examine, np.random.default_rng(seed)))
    return made


def _ramp(
    degradation: Degradation,
    subjects: Sequence[tuple[Subject, frozenset[Code]]],
    examine: Examine,
    rng: np.random.Generator,
) -> Ramp:
    steps = []
    for amount in degradation.amounts:
        newly = []
        for each, before in subjects:
            report = examine(degradation.spoil(each, amount, rng)).report
            newly.append({finding.code for finding in report.findings} - before)
        steps.append(newly)
    able = {code: sum(code not in before for _, before in subjects) for code in Code}
    fired = {code: tuple(sum(code in codes for codes in newly) for newly in steps) for code in Code}
    return Ramp(degradation, len(subjects), able, {code: counts for code, counts in fired.items() if any(counts)})


def _at_most(pixels: Pixels, longest_px: int) -> Pixels:
    height, width = pixels.shape[:2]
    factor = longest_px / max(height, width)
    if factor >= 1:
        return pixels
    size = (round(width * factor), round(height * factor))
    return np.asarray(Image.fromarray(pixels).resize(size, Image.Resampling.LANCZOS), dtype=np.uint8)
