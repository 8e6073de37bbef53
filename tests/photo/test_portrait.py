"""The finished portrait: its frame, its file, its place of the face, and that nobody's face was touched."""

from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from counter_app.camera.studio.scene import Backdrop, HairStyle, Look, Pose, Scene, Skin
from counter_app.camera.studio.truth import truth_of
from counter_app.domain.photo.photo import Pixels, Point, Portrait
from counter_app.domain.photo.spec import FileRules, PhotoSpec
from counter_app.photo.encode import FULL_COLOUR, HALF_COLOUR, Writing, encode
from counter_app.photo.finish import agreed_hair_top
from counter_app.photo.inspector import Inspector
from counter_app.photo.reader import FaceReader
from counter_app.photo.render import NOBODY, PERSON, cut_portrait, lighten, person_on_portrait
from tests.photo.scenes import scene

Film = Callable[[Scene], Pixels]

SCENES = [
    Scene(),
    scene(pose=Pose(face_width_px=222, x_px=420)),
    scene(pose=Pose(face_width_px=330, y_px=350)),
    scene(pose=Pose(roll_deg=7.5)),
    scene(pose=Pose(roll_deg=-7.5, face_width_px=300)),
    scene(Look(skin=Skin.DEEP, hair_style=HairStyle.LONG)),
    scene(Look(skin=Skin.PORCELAIN, hair_style=HairStyle.BALD)),
    scene(Look(hair_height=0.25)),
    replace(Scene(), backdrop=Backdrop(rgb=(205, 205, 210), gradient=0.4)),
]


def portrait_of(inspector: Inspector, pixels: Pixels) -> Portrait:
    made = inspector.examine(pixels).portrait
    assert made is not None
    return made


def opened(jpeg: bytes) -> Image.Image:
    return Image.open(BytesIO(jpeg))


@pytest.mark.parametrize("drawn", SCENES, ids=[str(index) for index in range(len(SCENES))])
def test_every_portrait_keeps_the_geometry_of_the_standard(inspector: Inspector, film: Film, drawn: Scene) -> None:
    facts = portrait_of(inspector, film(drawn)).facts
    assert (facts.width_px, facts.height_px, facts.dpi) == (358, 441, 350)
    assert 193 <= facts.face_width_px <= 221
    assert facts.hair_top_px is not None
    assert 7 <= facts.hair_top_px <= 21
    assert facts.eyes_from_bottom_px >= 207
    assert abs(facts.centre_offset_px) <= 3


@pytest.mark.parametrize("drawn", SCENES, ids=[str(index) for index in range(len(SCENES))])
def test_the_drawn_truth_lies_where_the_portrait_says(
    inspector: Inspector, reader: FaceReader, film: Film, drawn: Scene
) -> None:
    pixels = film(drawn)
    reading = reader.read(pixels)
    facts = portrait_of(inspector, pixels).facts
    assert reading is not None
    (truth,) = truth_of(drawn).faces
    eyes = reading.plan.to_portrait(truth.eye_line)
    assert facts.height_px - eyes.y == pytest.approx(facts.eyes_from_bottom_px, abs=4)
    up = reading.plan.to_portrait(Point(truth.eye_line.x, truth.top_y))
    if truth.roll_deg == 0:
        assert up.y == pytest.approx(facts.hair_top_px, abs=6)


def test_the_file_is_a_baseline_jpeg_of_the_right_density(inspector: Inspector, good: Pixels) -> None:
    made = portrait_of(inspector, good)
    with opened(made.jpeg) as image:
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", (358, 441))
        assert image.info["dpi"] == (350, 350)
        assert "progressive" not in image.info
        assert not image.getexif()
    assert b"\xff\xc0" in made.jpeg
    assert b"\xff\xc2" not in made.jpeg
    assert made.sha256 == sha256(made.jpeg).hexdigest()


def test_the_file_size_lies_in_the_usual_range(inspector: Inspector, spec: PhotoSpec, film: Film) -> None:
    sizes = [len(portrait_of(inspector, film(drawn)).jpeg) for drawn in SCENES]
    assert all(spec.file.bytes_min <= size <= spec.file.bytes_max for size in sizes), sizes


@pytest.mark.parametrize("drawn", SCENES, ids=[str(index) for index in range(len(SCENES))])
def test_lightening_changes_no_pixel_of_the_person(reader: FaceReader, film: Film, drawn: Scene) -> None:
    pixels = film(drawn)
    reading = reader.read(pixels)
    assert reading is not None
    before, person = cut_portrait(pixels, reading.plan), person_on_portrait(reading.mask, reading.plan)
    after = lighten(before, person)
    assert np.array_equal(after[person >= PERSON], before[person >= PERSON])
    assert (person >= PERSON).mean() > 0.4
    assert (after.astype(int) >= before.astype(int) - 1).all()
    assert after[person < NOBODY].min() == 255


@pytest.mark.parametrize("hair", [(150, 150, 152), (186, 186, 188)])
def test_grey_hair_before_a_grey_wall_stays_hair(inspector: Inspector, film: Film, hair: tuple[int, int, int]) -> None:
    """Beside the neck the net takes it for the wall."""
    drawn = replace(scene(Look(hair_style=HairStyle.LONG, hair_rgb=hair)), backdrop=Backdrop(rgb=(236, 238, 236)))
    assert inspector.examine(film(drawn)).report.findings == ()
    with opened(portrait_of(inspector, film(drawn)).jpeg) as image:
        beside_the_neck = np.asarray(image, dtype=int)[330:380, 55:75]
    assert beside_the_neck.mean() < 225


def test_the_portraits_face_is_the_face_that_was_seen(inspector: Inspector, reader: FaceReader, good: Pixels) -> None:
    """Against the crop itself: what differs inside the face is what the JPEG loses, no more."""
    reading = reader.read(good)
    assert reading is not None
    cropped = cut_portrait(good, reading.plan)
    with opened(portrait_of(inspector, good).jpeg) as image:
        finished = np.asarray(image, dtype=int)
    face = (slice(150, 330), slice(110, 250))
    assert np.abs(finished[face] - cropped.astype(int)[face]).mean() < 2.5


def test_a_grey_uneven_wall_becomes_white(inspector: Inspector, film: Film) -> None:
    made = portrait_of(inspector, film(replace(Scene(), backdrop=Backdrop(rgb=(190, 190, 196), gradient=0.4))))
    with opened(made.jpeg) as image:
        corner = np.asarray(image, dtype=int)[:60, :40]
    assert corner.min() >= 250


def test_what_was_done_is_written_down(inspector: Inspector, film: Film) -> None:
    steps = portrait_of(inspector, film(scene(pose=Pose(roll_deg=6)))).steps
    assert steps["levelled_deg"] == pytest.approx(-6, abs=0.5)
    assert steps["scaled"] == pytest.approx(207 / 260, rel=0.04)
    assert steps["filled_px"] == 0
    assert 60 <= steps["jpeg_quality"] <= 92


@pytest.mark.parametrize(
    ("planned", "measured", "agreed"),
    [(14.0, 12.0, 12.0), (14.0, 22.0, None), (14.0, 5.0, None), (-30.0, None, -30.0), (None, 12.0, None)],
)
def test_a_hair_top_counts_only_where_plan_and_portrait_agree(
    planned: float | None, measured: float | None, agreed: float | None
) -> None:
    assert agreed_hair_top(planned, measured) == agreed


def noise(spread: int) -> Pixels:
    grain = np.random.default_rng(3).integers(128 - spread, 128 + spread + 1, (441, 358, 3))
    return np.asarray(grain, dtype=np.uint8)


RULES = FileRules(70, 60, 92, 14_336, 28_000, 40_000)


def test_the_wanted_quality_and_full_colour_come_first(good: Pixels) -> None:
    cut = np.ascontiguousarray(good[100:541, 460:818])
    made = encode(Writing(cut, 350), replace(RULES, bytes_min=1, bytes_max=39_000))
    assert (made.quality, made.subsampling) == (70, FULL_COLOUR)


def test_a_busy_picture_is_written_smaller_and_a_flat_one_larger() -> None:
    rules = replace(RULES, quality_min=10)
    busy, flat = encode(Writing(noise(22), 350), rules), encode(Writing(noise(4), 350), rules)
    assert rules.bytes_min <= len(busy.jpeg) <= rules.bytes_max
    assert busy.quality < 70 or busy.subsampling != FULL_COLOUR
    assert rules.bytes_min <= len(flat.jpeg) <= rules.bytes_max
    assert flat.quality > 70


@pytest.mark.parametrize("spread", [2, 7, 12, 16, 22, 60])
@pytest.mark.parametrize("most", [15_000, 28_000, 60_000])
def test_ways_that_are_left_out_would_not_have_been_chosen(spread: int, most: int) -> None:
    rules, writing = replace(RULES, bytes_max=most, quality_min=30), Writing(noise(spread), 350)

    def miss(quality: int, subsampling: int) -> int:
        size = len(writing.at(quality, subsampling).jpeg)
        return max(rules.bytes_min - size, size - rules.bytes_max, 0)

    steps = range(-40, 23, 2)
    ways = [(70 + away, colour) for away in sorted(steps, key=lambda away: (abs(away), -away)) for colour in (0, 2)]
    made = encode(writing, rules)
    assert {FULL_COLOUR, HALF_COLOUR} == {colour for _, colour in ways}
    assert (made.quality, made.subsampling) == min(ways, key=lambda way: miss(*way))


def test_where_no_quality_fits_the_nearest_size_is_answered() -> None:
    hopeless = encode(Writing(noise(127), 350), RULES)
    assert (hopeless.quality, len(hopeless.jpeg) > RULES.bytes_cap) == (60, True)
    blank = encode(Writing(np.full((441, 358, 3), 255, np.uint8), 350), RULES)
    assert len(blank.jpeg) < RULES.bytes_min
