"""Reading a photo profile: the shipped one, and every way in which one can be wrong."""

import copy
from collections.abc import Callable
from typing import Any

import pytest

from counter_app import resources
from counter_app.domain.fields import SpecError
from counter_app.domain.photo.findings import Code, Severity
from counter_app.domain.photo.quantities import Quantity
from counter_app.domain.photo.spec import read_spec

Table = dict[str, Any]


def shipped() -> Table:
    return copy.deepcopy(dict(resources.toml("specs", "id-card.toml")))


def test_the_id_card_profile_holds_the_numbers_of_the_standard() -> None:
    spec = read_spec(shipped())
    assert (spec.shape.width_px, spec.shape.height_px, spec.shape.dpi) == (358, 441, 350)
    assert (spec.shape.face_width.minimum, spec.shape.face_width.maximum) == (193, 221)
    assert (spec.shape.hair_top.minimum, spec.shape.hair_top.maximum) == (7, 21)
    assert (spec.shape.face_width.aim, spec.shape.hair_top.aim) == (207, 14)
    assert spec.shape.eyes_from_bottom_min == 207
    assert (spec.file.quality, spec.file.bytes_cap) == (70, 40_000)


def test_the_portrait_checks_use_the_limits_of_the_shape() -> None:
    rule = read_spec(shipped()).checks[Code.PORTRAIT_HAIR_TOP][0]
    assert (rule.limits.minimum, rule.limits.maximum) == (7, 21)
    assert rule.if_absent is Code.HAIR_TOP_UNSURE


def test_checks_stand_in_the_order_of_importance() -> None:
    codes = list(read_spec(shipped()).checks)
    assert codes == [code for code in Code if code in codes]
    assert codes[0] is Code.NO_FACE


def test_every_rule_says_where_its_number_comes_from() -> None:
    rules = [rule for rules in read_spec(shipped()).checks.values() for rule in rules]
    assert all(len(rule.source) > 10 for rule in rules)
    assert any(rule.ours for rule in rules)
    assert not all(rule.ours for rule in rules)


def test_live_checks_never_ask_for_what_only_a_finished_portrait_has() -> None:
    live = read_spec(shipped()).live
    assert Code.HEAD_TILTED in live.checks
    assert not [rule for rules in live.checks.values() for rule in rules if rule.quantity.startswith("portrait_")]
    assert all(rule.live for rules in live.checks.values() for rule in rules)


def test_a_check_may_have_several_limits() -> None:
    blocking, warning = read_spec(shipped()).checks[Code.BLURRED]
    assert (blocking.severity, warning.severity) == (Severity.BLOCKING, Severity.WARNING)
    assert blocking.quantity is warning.quantity is Quantity.SHARPNESS


def test_only_a_limit_that_is_passed_counts_as_broken() -> None:
    limits = read_spec(shipped()).checks[Code.HEAD_TILTED][0].limits
    assert [limits.broken_by(value) for value in (-8.0, 8.0, -8.01, 8.01)] == [None, None, -8.0, 8.0]


def put(*path: str, value: object) -> Callable[[Table], None]:
    def change(table: Table) -> None:
        for step in path[:-1]:
            table = table[step]
        table[path[-1]] = value

    return change


def drop(*path: str) -> Callable[[Table], None]:
    def change(table: Table) -> None:
        for step in path[:-1]:
            table = table[step]
        del table[path[-1]]

    return change


WRONG = [
    (put("colour", value=1), "colour"),
    (drop("id"), "id"),
    (put("id", value="  "), "id"),
    (drop("portrait"), "portrait"),
    (put("portrait", value=3), "portrait"),
    (drop("portrait", "source"), "portrait.source"),
    (put("portrait", "chin", value=3), "portrait.chin"),
    (put("portrait", "width_px", value=0), "portrait.width_px"),
    (put("portrait", "width_px", value=35.5), "portrait.width_px"),
    (put("portrait", "width_px", value=True), "portrait.width_px"),
    (put("portrait", "face_width", "min", value=230), "portrait.face_width"),
    (put("portrait", "face_width", "max", value=400), "portrait.face_width"),
    (put("portrait", "hair_top", "aim", value=30), "portrait.hair_top"),
    (put("portrait", "hair_top", "max", value=float("nan")), "portrait.hair_top.max"),
    (drop("portrait", "hair_top", "aim"), "portrait.hair_top.aim"),
    (put("portrait", "eyes_from_bottom_min", value=440), "portrait.eyes_from_bottom_min"),
    (put("portrait", "eyes_from_bottom_max", value=442), "portrait.eyes_from_bottom_max"),
    (put("portrait", "eyes_from_bottom_max", value=200), "portrait.eyes_from_bottom_max"),
    (put("portrait", "head_width", value={"min": 1}), "portrait.head_width"),
    (put("portrait", "head_height", value={"min": 300, "max": 200}), "portrait.head_height"),
    (put("portrait", "eye_distance", value={"min": 90}), "portrait.eye_distance.max"),
    (drop("preparation"), "preparation"),
    (drop("preparation", "source"), "preparation.source"),
    (drop("preparation", "lightens_background"), "preparation.lightens_background"),
    (put("preparation", "no_retouching", value=True), "preparation.no_retouching"),
    (put("preparation", "exposure_gain_max", value=2.5), "preparation.white_balance_gain_max"),
    (put("preparation", "smooths_skin", value=True), "preparation.smooths_skin"),
    (put("file", "quality", value=20), "file.quality"),
    (put("file", "quality_max", value=101), "file.quality"),
    (put("file", "bytes_min", value=29_000), "file.bytes_min"),
    (put("file", "bytes_cap", value=20_000), "file.bytes_min"),
    (drop("checks", "NO_FACE"), "checks.NO_FACE"),
    (put("checks", "NO_SUCH", value={}), "checks.NO_SUCH"),
    (put("checks", "SMILING", value=3), "checks.SMILING"),
    (put("checks", "SMILING", value=[]), "checks.SMILING"),
    (put("checks", "SMILING", "quantity", value="smiles"), "checks.SMILING.quantity"),
    (put("checks", "SMILING", "severity", value="fatal"), "checks.SMILING.severity"),
    (put("checks", "SMILING", "live", value="yes"), "checks.SMILING.live"),
    (put("checks", "SMILING", "ours", value=1), "checks.SMILING.ours"),
    (put("checks", "SMILING", "source", value=""), "checks.SMILING.source"),
    (drop("checks", "SMILING", "source"), "checks.SMILING.source"),
    (drop("checks", "SMILING", "max"), "checks.SMILING.min"),
    (put("checks", "SMILING", "min", value=0.9), "checks.SMILING.min"),
    (put("checks", "SMILING", "limits", value="file.bytes"), "checks.SMILING.limits"),
    (put("checks", "PORTRAIT_HAIR_TOP", "limits", value="portrait.chin"), "checks.PORTRAIT_HAIR_TOP.limits"),
    (put("checks", "SMILING", "unless", value="NO_FACE"), "checks.SMILING.unless"),
    (put("checks", "SMILING", "unless", value=["NOBODY"]), "checks.SMILING.unless"),
    (put("checks", "SMILING", "unless", value=["BLURRED"]), "checks.SMILING.unless"),
    (put("checks", "SMILING", "unless", value=["SMILING"]), "checks.SMILING.unless"),
    (put("checks", "SMILING", "if_absent", value="NOTHING"), "checks.SMILING.if_absent"),
    (put("checks", "SMILING", "weight", value=2), "checks.SMILING.weight"),
]


@pytest.mark.parametrize(("spoil", "key"), WRONG, ids=[f"{index}-{key}" for index, (_, key) in enumerate(WRONG)])
def test_a_wrong_profile_is_refused_and_the_key_is_named(spoil: Callable[[Table], None], key: str) -> None:
    table = shipped()
    spoil(table)
    with pytest.raises(SpecError) as refused:
        read_spec(table)
    assert refused.value.key == key
