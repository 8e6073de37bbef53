"""Runs the commands that open no window: judging files, measuring, picturing the pages."""

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from counter_app import bench as benchmark
from counter_app import judging_cli, workdays
from counter_app.bootstrap import adapters
from counter_app.bootstrap.counter import Behind, window_parts
from counter_app.bootstrap.tables import read_tables
from counter_app.clock import SystemClock
from counter_app.config import Settings, read_settings, settings_path
from counter_app.domain.application.document import DocumentRules, PageKind
from counter_app.domain.case.same_frame import Pair
from counter_app.domain.ids import PageId, ShotId
from counter_app.domain.photo.photo import Frame, Shot
from counter_app.domain.ports import Judge
from counter_app.evaluation import command as evaluation
from counter_app.photo.pages.reader import PageReader
from counter_app.ui.messages import faults as words
from counter_app.ui.papers.office import Office
from counter_app.ui.scenes import paper_gallery
from counter_app.ui.scenes import screenshots as gallery
from counter_app.ui.scenes import together as together_scenes
from counter_app.ui.scenes.cast import GOOD, Cast, NoPrinter, Situation, StillClock, StillDesk
from counter_app.ui.scenes.documents import DRAWN
from counter_app.ui.scenes.pages import SITUATIONS
from counter_app.ui.scenes.still_cases import NoCodes, StillBook, StillCases
from counter_app.ui.scenes.still_documents import SeenPaper

WELL = "good"
EVERY_PROFILE = "all"
BENCH_FRAMES = 40
LOOKS = 12


def check(files: Sequence[Path], profile: str, *, as_json: bool) -> int:
    """Judge picture files. Returns the exit code."""
    return judging_cli.check([str(file) for file in files], profile, as_json)


def portrait(file: Path, output: Path, profile: str) -> int:
    """Make a portrait from a picture file, or with `all` one of each profile. Returns the exit code."""
    if profile == EVERY_PROFILE:
        return judging_cli.portraits(str(file), str(output))
    return judging_cli.portrait(str(file), str(output), profile)


def evaluate(folder: Path, labels: Path, out: Path, profile: str) -> int:
    """Report how often the checks are right. Returns the exit code."""
    return evaluation.evaluate(evaluation.Errand(folder, labels, out, profile))


def bench(*, as_json: bool) -> int:
    """Measure this machine on drawn frames. Returns the exit code."""
    return benchmark.run(adapters.drawn_frames(WELL, BENCH_FRAMES), Settings().profile, as_json)


def screenshots(folder: Path, appearance: str, names: Iterable[str]) -> int:
    """Picture every page, or the scenes of these names, offscreen. Returns the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    tables = read_tables(Settings())
    judge = adapters.judge(tables.spec, tables.further)
    pairs = {name: _pair(judge, name) for name in (GOOD, together_scenes.FAR)}
    cast = replace(_cast(judge), situations={name: _situation(judge, name) for name in SITUATIONS}, pairs=pairs)
    cast = replace(cast, papers={name: _paper(tables.documents, name, kind) for name, kind in DRAWN.items()})
    desk, cases = StillDesk(cast.portrait.jpeg), StillCases(StillBook(cast.journal()))
    printing = NoPrinter(adapters.templates(Settings()))
    behind = Behind(desk, lambda: cast.frame, lambda: None, printing, True, cases, NoCodes())
    choice = gallery.Choice(appearance, frozenset(names))
    for file in gallery.take(folder, window_parts(Settings(), tables, behind), cast, choice):
        sys.stdout.write(f"{file}\n")
    return 0


def papers(overrides: Mapping[str, object], folder: Path) -> int:
    """Write every paper, with the region's templates where there are any. Returns the exit code."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    settings = read_settings(settings_path(), overrides)
    tables, templates = read_tables(settings), adapters.templates(settings)
    office = Office(
        tables.rules.regions,
        tables.terms,
        workdays.is_workday,
        settings.counter_name,
        tables.codebook,
        StillClock().now,
    )
    for file in paper_gallery.take(folder, templates, office, _cast(adapters.judge(tables.spec, tables.further))):
        sys.stdout.write(f"{file}\n")
    faults = templates.examine()
    for fault in faults:
        sys.stderr.write(f"{words.told(fault)}\n")
    return int(bool(faults))


def _cast(judge: Judge) -> Cast:
    """With a drawn person, who sits as a person should."""
    frame = Frame(1, SystemClock().now(), adapters.drawn_frames(WELL, 1)[0])
    judged = judge.judge(Shot(ShotId("drawn"), frame))
    assert judged.portrait is not None
    return Cast(frame, judged.portrait, judged.further)


def _pair(judge: Judge, scene: str) -> Pair:
    """Applicant and guardian sit as the drawn scene says."""
    frame = Frame(1, SystemClock().now(), adapters.drawn_frames(scene, 1)[0])
    return judge.judge_pair(Shot(ShotId(scene), frame))


def _paper(rules: DocumentRules, scene: str, kind: PageKind) -> SeenPaper:
    """A paper lies on the desk as the drawn scene says."""
    reader, frame = PageReader(rules), Frame(1, StillClock().now(), adapters.drawn_desk(scene))
    return SeenPaper(frame, reader.glance(frame, kind), reader.judge(frame, kind, PageId(scene)))


def _situation(judge: Judge, scene: str) -> Situation:
    """Someone sits as the drawn scene says; a few looks, as the live picture gives them."""
    judge.greet()
    frames = [Frame(seq, SystemClock().now(), pixels) for seq, pixels in enumerate(adapters.drawn_frames(scene, LOOKS))]
    return Situation(frames[-1], tuple([judge.glance(frame) for frame in frames][-1].findings))
