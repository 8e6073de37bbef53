"""The shipped profiles, and how one is built on another."""

import pytest

from counter_app.domain.fields import SpecError
from counter_app.domain.photo.findings import Code
from counter_app.domain.photo.spec import PhotoSpec, inherit
from counter_app.profiles import load_further, load_profile, profile_names, profile_table

ALL = ("driving-licence", "exit-entry", "id-card", "residence-permit", "social-security")
SIZES = {
    "id-card": (358, 441, 350),
    "social-security": (358, 441, 350),
    "residence-permit": (358, 441, 350),
    "exit-entry": (354, 472, 300),
    "driving-licence": (260, 378, 300),
}
BASE = profile_table("id-card")


def test_five_profiles_are_shipped() -> None:
    assert profile_names() == ALL
    assert [spec.id for spec in load_further("id-card")] == [name for name in ALL if name != "id-card"]


@pytest.mark.parametrize("name", ALL)
def test_every_profile_is_sound_and_named_like_its_file(name: str) -> None:
    spec = load_profile(name)
    assert spec.id == name
    assert (spec.shape.width_px, spec.shape.height_px, spec.shape.dpi) == SIZES[name]


@pytest.mark.parametrize("name", ALL)
def test_the_person_is_judged_alike_for_every_card(name: str) -> None:
    checks, base = load_profile(name).checks, load_profile("id-card").checks
    own = {Code.PORTRAIT_HEAD_HEIGHT, Code.PORTRAIT_EYE_DISTANCE}
    assert set(checks) - own == set(base)
    person = [code for code in base if not code.startswith(("PORTRAIT_", "FILE_", "TOO_FAR"))]
    assert [checks[code] for code in person] == [base[code] for code in person]


def test_a_head_with_ears_is_told_apart_from_a_face() -> None:
    width = load_profile("exit-entry").shape.face_width
    assert width.minimum == pytest.approx(230 * 0.82)
    assert width.maximum == pytest.approx(283 * 0.82)


def test_a_profile_that_forbids_retouching_changes_nothing() -> None:
    rules = load_profile("exit-entry").preparation
    assert (rules.lightens_background, rules.white_balance_gain_max, rules.exposure_gain_max) == (False, 1.0, 1.0)


def test_a_profile_takes_what_it_does_not_say_from_the_other() -> None:
    whole = inherit(BASE, {"id": "new", "based_on": "id-card", "dropped_checks": ["SMILING"]})
    checks = whole["checks"]
    assert isinstance(checks, dict)
    assert whole["id"] == "new"
    assert whole["portrait"] == BASE["portrait"]
    assert "SMILING" not in checks
    assert "based_on" not in whole


@pytest.mark.parametrize(
    ("table", "key"),
    [
        ({"dropped_checks": ["NO_SUCH"]}, "dropped_checks.NO_SUCH"),
        ({"dropped_checks": "SMILING"}, "dropped_checks"),
        ({"checks": 3}, "checks"),
    ],
)
def test_a_wrong_change_is_refused(table: dict[str, object], key: str) -> None:
    with pytest.raises(SpecError) as refused:
        inherit(BASE, table)
    assert refused.value.key == key


def test_what_a_profile_may_do_to_the_picture_is_limited() -> None:
    specs: list[PhotoSpec] = [load_profile(name) for name in ALL]
    assert all(1 <= spec.preparation.white_balance_gain_max <= 1.25 for spec in specs)
    assert all(1 <= spec.preparation.exposure_gain_max <= 1.5 for spec in specs)
