"""Light and colour of the whole may be mended by what the wall tells; no place of the picture by itself."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from counter_app.camera.studio.scene import Backdrop, Light, Scene
from counter_app.domain.photo.photo import Pixels
from counter_app.domain.photo.spec import PhotoSpec, Preparation
from counter_app.photo.inspector import Inspector
from counter_app.photo.light import medians
from counter_app.photo.models import Models
from counter_app.photo.prepare import Gains, apply, gains_for
from counter_app.photo.reader import FaceReader
from counter_app.photo.render import NOBODY, cut_portrait, person_on_portrait
from counter_app.profiles import load_profile

Film = Callable[[Scene], Pixels]
RULES = Preparation(lightens_background=True, white_balance_gain_max=1.15, exposure_gain_max=1.25)
NONE = Preparation(lightens_background=False, white_balance_gain_max=1.0, exposure_gain_max=1.0)


def wall(rgb: tuple[int, int, int], person: int = 120) -> tuple[Pixels, np.ndarray]:
    """A wall of one colour with a grey square before it."""
    pixels = np.full((100, 100, 3), rgb, np.uint8)
    pixels[30:90, 30:70] = person
    background = np.ones((100, 100), bool)
    background[25:95, 25:75] = False
    return pixels, background


def test_a_white_wall_in_good_light_changes_nothing() -> None:
    pixels, background = wall((240, 240, 240))
    assert gains_for(pixels, background, RULES) == Gains()
    assert apply(pixels, Gains()) is pixels


def test_a_slightly_warm_wall_is_made_neutral_and_keeps_its_green() -> None:
    pixels, background = wall((236, 230, 222))
    balanced = apply(pixels, gains_for(pixels, background, replace(RULES, exposure_gain_max=1.0)))
    corner = balanced[0, 0].astype(int)
    assert corner[1] == 230
    assert abs(corner[0] - corner[1]) <= 1
    assert abs(corner[2] - corner[1]) <= 1


@pytest.mark.parametrize(
    "rgb", [(200, 60, 50), (120, 160, 210), (60, 60, 60)], ids=["red wall", "blue wall", "dark wall"]
)
def test_a_wall_that_is_not_white_tells_nothing(rgb: tuple[int, int, int]) -> None:
    assert gains_for(*wall(rgb), RULES) == Gains()


def test_an_uneven_wall_tells_nothing() -> None:
    pixels, background = wall((200, 200, 200))
    pixels[:, :25] = (np.linspace(120, 250, 100)[:, None, None]).astype(np.uint8)
    assert gains_for(pixels, background, RULES) == Gains()


def test_without_enough_background_nothing_is_done() -> None:
    pixels, _ = wall((210, 210, 210))
    assert gains_for(pixels, np.zeros((100, 100), bool), RULES) == Gains()


def test_a_dim_picture_becomes_brighter_but_only_so_far() -> None:
    pixels, background = wall((190, 190, 190), person=90)
    gains = gains_for(pixels, background, RULES)
    assert gains.exposure == pytest.approx(1.25)


def test_skin_near_full_scale_is_not_pushed_over_it() -> None:
    pixels, background = wall((190, 190, 190), person=238)
    assert apply(pixels, gains_for(pixels, background, RULES)).max() <= 246


def test_a_profile_may_forbid_everything() -> None:
    assert gains_for(*wall((200, 195, 188)), NONE) == Gains()


def test_every_change_is_one_curve_a_channel() -> None:
    picture = np.random.default_rng(4).integers(0, 256, (40, 40, 3), dtype=np.uint8)
    changed = apply(picture, Gains((1.08, 1.0, 0.93), 1.1))
    for channel in range(3):
        before, after = picture[..., channel], changed[..., channel]
        curve = [np.unique(after[before == level]) for level in np.unique(before)]
        assert all(len(answers) == 1 for answers in curve)
        assert np.all(np.diff(np.concatenate(curve).astype(int)) >= 0)


def test_what_was_done_is_told_and_nothing_else() -> None:
    assert Gains().steps == {}
    assert Gains((1.05, 1.0, 0.95), 1.1).steps == {
        "white_balance_red": 1.05, "white_balance_blue": 0.95, "exposure": 1.1,
    }  # fmt: skip


DIM_AND_WARM = replace(Scene(), light=Light(level=0.9, cast=(1.0, 0.99, 0.97)), backdrop=Backdrop((236, 236, 236)))


def test_the_face_in_the_portrait_is_the_face_of_the_shot_under_one_curve(
    models: Models, reader: FaceReader, spec: PhotoSpec, film: Film
) -> None:
    pixels = film(DIM_AND_WARM)
    reading = reader.read(pixels)
    assert reading is not None
    cropped = cut_portrait(pixels, reading.plan)
    person = person_on_portrait(reading.mask, reading.plan)
    gains = gains_for(cropped, person < NOBODY / 2, spec.preparation)
    assert gains != Gains()
    prepared = apply(cropped, gains)
    inside = person > 0.9
    for channel in range(3):
        before, after = cropped[..., channel][inside], prepared[..., channel][inside]
        for level in np.unique(before):
            assert len(np.unique(after[before == level])) == 1


def test_what_was_done_stands_in_the_portraits_steps(inspector: Inspector, film: Film) -> None:
    portrait = inspector.examine(film(DIM_AND_WARM)).portrait
    assert portrait is not None
    assert 1.0 < portrait.steps["exposure"] <= 1.25


def test_a_card_that_forbids_retouching_gets_the_picture_as_it_was(models: Models, film: Film) -> None:
    strict = Inspector(models, load_profile("id-card"), (load_profile("exit-entry"),))
    (rendering,) = strict.examine(film(DIM_AND_WARM)).further
    assert rendering.portrait is not None
    assert rendering.portrait.steps["background_lightened"] == 0.0
    assert not {"exposure", "white_balance_red"} & rendering.portrait.steps.keys()


@pytest.mark.parametrize("seed", range(6))
def test_the_median_by_counting_is_the_median(seed: int) -> None:
    chance = np.random.default_rng(seed)
    pixels = chance.integers(0, 256, (12, 9, 3)).astype(np.uint8)
    where = chance.random((12, 9)) < 0.4
    assert medians(pixels, where) == pytest.approx(np.median(pixels[where], axis=0))
