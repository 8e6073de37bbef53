"""Reads a photo profile: what the portrait must look like and which limits decide about it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from counter_app.domain import fields
from counter_app.domain.fields import SpecError, Table
from counter_app.domain.ids import ProfileId
from counter_app.domain.photo.findings import Code, Severity
from counter_app.domain.photo.quantities import Quantity


@dataclass(frozen=True, slots=True)
class Limits:
    """What a number may be; None where that side is open."""

    minimum: float | None
    maximum: float | None

    def broken_by(self, value: float) -> float | None:
        """The limit that the value breaks, or None. A value that is no number breaks any limit."""
        if self.minimum is not None and not value >= self.minimum:
            return self.minimum
        if self.maximum is not None and not value <= self.maximum:
            return self.maximum
        return None


@dataclass(frozen=True, slots=True)
class Target:
    """Where a measure of the portrait must lie, and what cropping aims at."""

    minimum: float
    maximum: float
    aim: float


@dataclass(frozen=True, slots=True)
class PortraitShape:
    """The portrait's frame and where the face lies in it, in pixels of the portrait.

    `head_height` is from the chin to the top of the hair; with `eye_distance` only some cards limit it.
    """

    width_px: int
    height_px: int
    dpi: int
    face_width: Target
    hair_top: Target
    eyes_from_bottom_min: float
    eyes_from_bottom_max: float
    centre_offset_max: float
    head_height: Limits | None = None
    eye_distance: Limits | None = None


@dataclass(frozen=True, slots=True)
class FileRules:
    """How the portrait is written. `quality` is on the scale of the IJG encoder."""

    quality: int
    quality_min: int
    quality_max: int
    bytes_min: int
    bytes_max: int
    bytes_cap: int


@dataclass(frozen=True, slots=True)
class Preparation:
    """What may be done to the picture besides levelling, cutting and scaling it. A gain of 1 is none."""

    lightens_background: bool
    white_balance_gain_max: float
    exposure_gain_max: float


@dataclass(frozen=True, slots=True)
class Rule:
    """One limit on one quantity.

    `if_absent` is what the officer is asked when the quantity could not be measured; a mere warning may do without.
    """

    quantity: Quantity
    limits: Limits
    severity: Severity
    live: bool
    ours: bool
    source: str
    if_absent: Code | None
    unless: frozenset[Code]


@dataclass(frozen=True, slots=True)
class PhotoSpec:
    """One kind of portrait. The checks stand in the order in which a person should be told about them."""

    id: ProfileId
    source: str
    shape: PortraitShape
    file: FileRules
    preparation: Preparation
    checks: Mapping[Code, tuple[Rule, ...]]

    @property
    def live(self) -> "PhotoSpec":
        """The same profile with only those checks that make sense while the person still moves, and no questions."""
        kept = {
            code: tuple(replace(rule, if_absent=None) for rule in rules if rule.live)
            for code, rules in self.checks.items()
        }
        return replace(self, checks=MappingProxyType({code: rules for code, rules in kept.items() if rules}))


def inherit(base: Table, table: Table) -> dict[str, object]:
    """The whole table of a profile that is based on another: its own tables and checks count, others come from there.

    `dropped_checks` names those of the other profile that this one does without. Raises SpecError.
    """
    changed = table.get("checks", {})
    checks = {**fields.inner(base, "checks", ""), **fields.as_table(changed, "checks")}
    dropped = table.get("dropped_checks", [])
    if not isinstance(dropped, list):
        raise SpecError("dropped_checks", "must be a list of checks")
    for name in dropped:
        if name not in checks:
            raise SpecError(f"dropped_checks.{name}", "the profile it is based on has no such check")
        del checks[name]
    own = {key: value for key, value in table.items() if key not in {"based_on", "dropped_checks"}}
    return {**base, **own, "checks": checks}


def read_spec(table: Table) -> PhotoSpec:
    """Build a profile from its table. Raises SpecError on anything unknown, missing or impossible."""
    fields.only(table, "", {"id", "source", "portrait", "file", "preparation", "checks"})
    shape_table = fields.inner(table, "portrait", "")
    shape = _shape(shape_table)
    checks = _checks(fields.inner(table, "checks", ""), _shared_limits(shape, _file(fields.inner(table, "file", ""))))
    return PhotoSpec(
        id=ProfileId(fields.text(table, "id", "")),
        source=fields.text(table, "source", ""),
        shape=shape,
        file=_file(fields.inner(table, "file", "")),
        preparation=_preparation(fields.inner(table, "preparation", "")),
        checks=MappingProxyType(checks),
    )


def _shape(table: Table) -> PortraitShape:
    where = "portrait."
    fields.only(table, where, _SHAPE_KEYS)
    fields.text(table, "source", where)
    width, height = fields.count(table, "width_px", where), fields.count(table, "height_px", where)
    shape = PortraitShape(
        width_px=width,
        height_px=height,
        dpi=fields.count(table, "dpi", where),
        face_width=_face_width(table, width),
        hair_top=_target(table, "hair_top", height),
        eyes_from_bottom_min=fields.number(table, "eyes_from_bottom_min", where),
        eyes_from_bottom_max=fields.number({"eyes_from_bottom_max": height, **table}, "eyes_from_bottom_max", where),
        centre_offset_max=fields.number(table, "centre_offset_max", where),
        head_height=_span(table, "head_height", height),
        eye_distance=_span(table, "eye_distance", width),
    )
    if not 0 < shape.eyes_from_bottom_min < height - shape.hair_top.minimum:
        raise SpecError("portrait.eyes_from_bottom_min", "does not fit into the height")
    if not shape.eyes_from_bottom_min < shape.eyes_from_bottom_max <= height:
        raise SpecError("portrait.eyes_from_bottom_max", "must be above the least and fit into the height")
    return shape


_SHAPE_KEYS = {
    "source", "width_px", "height_px", "dpi", "face_width", "head_width", "hair_top", "eyes_from_bottom_min",
    "eyes_from_bottom_max", "centre_offset_max", "head_height", "eye_distance",
}  # fmt: skip


def _face_width(table: Table, room: int) -> Target:
    """Some cards speak of the head with its ears: `face_share` says how much of that the face takes."""
    if "head_width" not in table:
        return _target(table, "face_width", room)
    if "face_width" in table:
        raise SpecError("portrait.head_width", "either face_width or head_width")
    head = dict(fields.inner(table, "head_width", "portrait."))
    share = fields.number(head, "face_share", "portrait.head_width.")
    if not 0.5 < share <= 1:
        raise SpecError("portrait.head_width.face_share", "must be above a half and at most one")
    del head["face_share"]
    whole = _target({"head_width": head}, "head_width", room)
    return Target(whole.minimum * share, whole.maximum * share, whole.aim * share)


def _span(parent: Table, key: str, room: int) -> Limits | None:
    if key not in parent:
        return None
    where = f"portrait.{key}."
    table = fields.inner(parent, key, "portrait.")
    fields.only(table, where, {"min", "max"})
    low, high = fields.number(table, "min", where), fields.number(table, "max", where)
    if not 0 <= low < high <= room:
        raise SpecError(f"portrait.{key}", "must be min < max and fit into the portrait")
    return Limits(low, high)


def _preparation(table: Table) -> Preparation:
    where = "preparation."
    fields.only(
        table, where, {"source", "no_retouching", "lightens_background", "white_balance_gain_max", "exposure_gain_max"}
    )
    fields.text(table, "source", where)
    if fields.fact({"no_retouching": False, **table}, "no_retouching", where):
        if set(table) - {"source", "no_retouching"}:
            raise SpecError("preparation.no_retouching", "leaves nothing else to set")
        return Preparation(lightens_background=False, white_balance_gain_max=1.0, exposure_gain_max=1.0)
    gains = [fields.number(table, key, where) for key in ("white_balance_gain_max", "exposure_gain_max")]
    if not all(1 <= gain <= 2 for gain in gains):
        raise SpecError("preparation.white_balance_gain_max", "gains must lie between 1 and 2")
    return Preparation(fields.fact(table, "lightens_background", where), *gains)


def _target(parent: Table, key: str, room: int) -> Target:
    where = f"portrait.{key}."
    table = fields.inner(parent, key, "portrait.")
    fields.only(table, where, {"min", "max", "aim"})
    target = Target(
        fields.number(table, "min", where), fields.number(table, "max", where), fields.number(table, "aim", where)
    )
    if not 0 <= target.minimum < target.aim < target.maximum <= room:
        raise SpecError(f"portrait.{key}", "must be min < aim < max and fit into the portrait")
    return target


def _file(table: Table) -> FileRules:
    where = "file."
    keys = ("quality", "quality_min", "quality_max", "bytes_min", "bytes_max", "bytes_cap")
    fields.only(table, where, {*keys, "source"})
    fields.text(table, "source", where)
    rules = FileRules(*(fields.count(table, key, where) for key in keys))
    if not 1 <= rules.quality_min <= rules.quality <= rules.quality_max <= 100:
        raise SpecError("file.quality", "must be 1 ≤ quality_min ≤ quality ≤ quality_max ≤ 100")
    if not 0 < rules.bytes_min < rules.bytes_max <= rules.bytes_cap:
        raise SpecError("file.bytes_min", "must be bytes_min < bytes_max ≤ bytes_cap")
    return rules


def _shared_limits(shape: PortraitShape, file: FileRules) -> Mapping[str, Limits]:
    """Limits that stand elsewhere in the profile, by the name under which a check may point to them."""
    return {
        "portrait.face_width": Limits(shape.face_width.minimum, shape.face_width.maximum),
        "portrait.hair_top": Limits(shape.hair_top.minimum, shape.hair_top.maximum),
        "portrait.dpi": Limits(shape.dpi, shape.dpi),
        "portrait.aimed_face_width": Limits(shape.face_width.aim, None),
        "portrait.eyes_from_bottom": Limits(shape.eyes_from_bottom_min, shape.eyes_from_bottom_max),
        "portrait.head_height": shape.head_height or Limits(None, None),
        "portrait.eye_distance": shape.eye_distance or Limits(None, None),
        "portrait.centre_offset": Limits(-shape.centre_offset_max, shape.centre_offset_max),
        "file.bytes": Limits(file.bytes_min, file.bytes_max),
        "file.bytes_cap": Limits(None, file.bytes_cap),
    }


def _checks(table: Table, shared: Mapping[str, Limits]) -> dict[Code, tuple[Rule, ...]]:
    for name in table:
        if name not in Code.__members__:
            raise SpecError(f"checks.{name}", "no such check")
    if Code.NO_FACE not in table:
        raise SpecError("checks.NO_FACE", "a profile must say what happens without a face")
    found: dict[Code, tuple[Rule, ...]] = {}
    for code in Code:
        if code in table:
            found[code] = _rules(table[code], f"checks.{code}", shared)
            if any(rule.unless - found.keys() or code in rule.unless for rule in found[code]):
                raise SpecError(f"checks.{code}.unless", "may only name checks that come before")
    return found


def _rules(value: object, where: str, shared: Mapping[str, Limits]) -> tuple[Rule, ...]:
    """One table, or several where a check has several limits; the first that is broken is reported."""
    tables: list[object] = value if isinstance(value, list) else [value]
    rules = [_rule(each, f"{where}.", shared) for each in tables if isinstance(each, Mapping)]
    if not rules or len(rules) < len(tables):
        raise SpecError(where, "must be a table, or several")
    return tuple(rules)


_RULE_KEYS = {"quantity", "min", "max", "limits", "severity", "live", "ours", "source", "if_absent", "unless"}


def _rule(table: Table, where: str, shared: Mapping[str, Limits]) -> Rule:
    fields.only(table, where, _RULE_KEYS)
    unless = table.get("unless", [])
    if not isinstance(unless, list):
        raise SpecError(f"{where}unless", "must be a list of checks")
    severity = Severity(fields.one_of(table, "severity", where, [each.value for each in Severity]))
    return Rule(
        quantity=Quantity(fields.one_of(table, "quantity", where, [each.value for each in Quantity])),
        limits=_limits(table, where, shared),
        severity=severity,
        live=fields.fact(table, "live", where),
        ours=fields.fact({"ours": False, **table}, "ours", where),
        source=fields.text(table, "source", where),
        if_absent=_if_absent(table, where, severity),
        unless=frozenset(_code(each, f"{where}unless") for each in unless),
    )


def _if_absent(table: Table, where: str, severity: Severity) -> Code | None:
    if "if_absent" in table:
        return _code(table["if_absent"], f"{where}if_absent")
    return None if severity is Severity.WARNING else Code.NOT_MEASURED


def _limits(table: Table, where: str, shared: Mapping[str, Limits]) -> Limits:
    if "limits" in table:
        if "min" in table or "max" in table:
            raise SpecError(f"{where}limits", "either limits or min and max")
        return shared[fields.one_of(table, "limits", where, list(shared))]
    low = fields.number(table, "min", where) if "min" in table else None
    high = fields.number(table, "max", where) if "max" in table else None
    if low is None and high is None:
        raise SpecError(f"{where}min", "needs min, max or limits")
    if low is not None and high is not None and low > high:
        raise SpecError(f"{where}min", "is above max")
    return Limits(low, high)


def _code(value: object, where: str) -> Code:
    if not isinstance(value, str) or value not in Code.__members__:
        raise SpecError(where, f"no such check: {value}")
    return Code(value)
