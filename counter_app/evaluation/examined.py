"""Runs the judge over cases and keeps what it said about each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from counter_app.domain.faults import FaultError
from counter_app.domain.photo.crop_plan import CropPlan, plan_crop
from counter_app.domain.photo.findings import Code, Finding, Judgement, Severity
from counter_app.domain.photo.photo import Pixels
from counter_app.domain.photo.spec import PortraitShape
from counter_app.evaluation.cases import Case

Examine = Callable[[Pixels], Judgement]
"""The judge's own door: any picture in, the full judgement out."""


@dataclass(frozen=True, slots=True)
class Examined:
    """One case and what the judge said about it. `size` is width and height of the picture."""

    case: Case
    judgement: Judgement
    size: tuple[int, int]

    @property
    def findings(self) -> dict[Code, Finding]:
        return {finding.code: finding for finding in self.judgement.report.findings}

    def wrongly(self, severity: Severity) -> frozenset[Code]:
        """The checks that fired with that severity although they must not."""
        return self.judgement.report.codes(severity) & self.case.truth.silent

    def plan(self, shape: PortraitShape) -> CropPlan | None:
        """Where the portrait was cut out; None without a face."""
        face = self.judgement.report.measurements.geometry
        if face is None:
            return None
        return plan_crop(face, shape, (float(self.size[0]), float(self.size[1])))


def examine_all(
    cases: Iterable[Case], examine: Examine, unreadable: Callable[[str, FaultError], None]
) -> list[Examined]:
    """Judge every case. A file that cannot be read is told to `unreadable` and left out."""
    done = []
    for case in cases:
        try:
            pixels = case.look()
        except FaultError as wrong:
            unreadable(case.name, wrong)
            continue
        done.append(Examined(case, examine(pixels), (pixels.shape[1], pixels.shape[0])))
    return done
