"""The live look: it follows, loses, finds again, and counts others."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from counter_app.camera.studio.scene import Expression, Person, Pose, Scene
from counter_app.domain.ids import ShotId
from counter_app.domain.photo.findings import Code
from counter_app.domain.photo.photo import Frame, Pixels, Shot
from counter_app.domain.photo.spec import PhotoSpec
from counter_app.domain.ports import Judge
from counter_app.photo.inspector import Inspector, LiveGlance
from counter_app.photo.models import Models
from tests.photo.scenes import scene

Film = Callable[[Scene], Pixels]
NOBODY = Scene(people=())
BEHIND = Person(pose=Pose(x_px=1080, y_px=300, face_width_px=130))


@pytest.fixture
def live(models: Models, spec: PhotoSpec) -> Inspector:
    """On a machine that is quick enough for every stage, however busy this one is."""
    return Inspector(models, spec, now_s=lambda: 0.0)


def look(inspector: Inspector, pixels: Pixels, times: int = 1) -> LiveGlance:
    for seq in range(times):
        glance = inspector.glance(Frame(seq, datetime.now(UTC), pixels))
    return glance


def codes(glance: LiveGlance) -> set[Code]:
    return {finding.code for finding in glance.findings}


def test_a_good_person_gets_no_advice(live: Inspector, good: Pixels) -> None:
    glance = look(live, good, times=6)
    assert glance.findings == ()
    assert glance.frame_seq == 5


def test_the_live_look_measures_what_the_full_one_does(live: Inspector, good: Pixels) -> None:
    quick, full = look(live, good, times=2).measurements, live.examine(good).report.measurements
    assert quick.geometry is not None
    assert full.geometry is not None
    assert quick.geometry.face_width_px == pytest.approx(full.geometry.face_width_px, rel=0.02)
    assert quick.geometry.hair_top_y == pytest.approx(full.geometry.hair_top_y, abs=4)
    assert quick.values.keys() <= full.values.keys()


def test_advice_follows_the_person_from_frame_to_frame(live: Inspector, film: Film) -> None:
    seen = [codes(look(live, film(scene(pose=Pose(x_px=640 - 40 * step))))) for step in range(9)]
    assert Code.OFF_CENTRE not in seen[0]
    assert Code.OFF_CENTRE in seen[-1]


def test_a_person_who_leaves_is_gone_at_once_and_found_when_back(live: Inspector, film: Film, good: Pixels) -> None:
    look(live, good, times=3)
    assert codes(look(live, film(NOBODY))) == {Code.NO_FACE}
    assert codes(look(live, good)) == set()


def test_a_jump_across_the_frame_is_followed(live: Inspector, film: Film, good: Pixels) -> None:
    look(live, good, times=3)
    far = look(live, film(scene(pose=Pose(x_px=1100, y_px=330, face_width_px=220))), times=2).measurements.geometry
    assert far is not None
    assert far.eye_line.x == pytest.approx(1100, abs=10)


def test_someone_behind_is_noticed_and_forgotten_when_gone(live: Inspector, film: Film, good: Pixels) -> None:
    together = film(Scene(people=(Person(), BEHIND)))
    look(live, good, times=3)
    assert Code.SEVERAL_FACES in codes(look(live, together, times=110))
    assert Code.SEVERAL_FACES not in codes(look(live, good, times=110))


def test_a_small_face_is_found_within_a_second_of_frames(live: Inspector, film: Film) -> None:
    distant = film(scene(pose=Pose(face_width_px=70, x_px=1000, y_px=400)))
    assert Code.TOO_FAR in codes(look(live, distant, times=25))


def test_a_blink_shows_in_its_own_frame(live: Inspector, film: Film, good: Pixels) -> None:
    look(live, good, times=2)
    assert Code.EYES_CLOSED in codes(look(live, film(scene(expression=Expression(0.0, 0.0)))))
    assert Code.EYES_CLOSED not in codes(look(live, good))


def test_a_camera_that_changes_its_size_starts_afresh(live: Inspector, film: Film, good: Pixels) -> None:
    look(live, good, times=3)
    glance = look(live, good[::2, ::2].copy())
    assert glance.measurements.geometry is not None
    assert glance.measurements.geometry.eye_line.x == pytest.approx(320, abs=4)


def test_no_question_for_the_officer_while_the_person_moves(live: Inspector, film: Film) -> None:
    glance = look(live, film(scene(pose=Pose(y_px=180))))
    assert not {Code.HAIR_TOP_UNSURE, Code.EYES_UNSURE, Code.GLASSES_PRESENT} & codes(glance)


def test_frames_are_only_looked_at_never_written(live: Inspector, good: Pixels) -> None:
    sealed = good.copy()
    sealed.setflags(write=False)
    judge: Judge = live
    assert judge.glance(Frame(0, datetime.now(UTC), sealed)).findings == ()
    judged = judge.judge(Shot(ShotId("shot-1"), Frame(1, datetime.now(UTC), sealed)))
    assert judged.report.findings == ()
    assert judged.portrait is not None
