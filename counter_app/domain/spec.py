"""Reads a photo profile: what the portrait must look like and which limits decide about it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import isfinite
from types import MappingProxyType

from counter_app.domain.findings import Code, Severity
from counter_app.domain.ids import ProfileId
from counter_app.domain.quantities import Quantity


class SpecError(Exception):
    """A profile cannot be understood; names the key."""

    def __init__(self, key: str, why: str) -> None:
        super().__init__(f"{key}: {why}")
        self.key = key
        self.why = why


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
    """The portrait's frame and where the face lies in it, in pixels of the portrait."""

    width_px: int
    height_px: int
    dpi: int
    face_width: Target
    hair_top: Target
    eyes_from_bottom_min: float
    centre_offset_max: float


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
    checks: Mapping[Code, tuple[Rule, ...]]

    @property
    def live(self) -> "PhotoSpec":
        """The same profile with only those checks that make sense while the person still moves, and no questions."""
        kept = {
            code: tuple(replace(rule, if_absent=None) for rule in rules if rule.live)
            for code, rules in self.checks.items()
        }
        return replace(self, checks=MappingProxyType({code: rules for code, rules in kept.items() if rules}))


def read_spec(table: Mapping[str, object]) -> PhotoSpec:
    """Build a profile from its table. Raises SpecError on anything unknown, missing or impossible."""
    _only(table, "", {"id", "source", "portrait", "file", "checks"})
    shape_table = _table(table, "portrait", "")
    shape = _shape(shape_table)
    checks = _checks(_table(table, "checks", ""), _shared_limits(shape, _file(_table(table, "file", ""))))
    return PhotoSpec(
        id=ProfileId(_text(table, "id", "")),
        source=_text(table, "source", ""),
        shape=shape,
        file=_file(_table(table, "file", "")),
        checks=MappingProxyType(checks),
    )


def _shape(table: Mapping[str, object]) -> PortraitShape:
    where = "portrait."
    keys = {"width_px", "height_px", "dpi", "face_width", "hair_top", "eyes_from_bottom_min", "centre_offset_max"}
    _only(table, where, keys | {"source"})
    _text(table, "source", where)
    width, height = _count(table, "width_px", where), _count(table, "height_px", where)
    shape = PortraitShape(
        width_px=width,
        height_px=height,
        dpi=_count(table, "dpi", where),
        face_width=_target(table, "face_width", width),
        hair_top=_target(table, "hair_top", height),
        eyes_from_bottom_min=_number(table, "eyes_from_bottom_min", where),
        centre_offset_max=_number(table, "centre_offset_max", where),
    )
    if not 0 < shape.eyes_from_bottom_min < height - shape.hair_top.minimum:
        raise SpecError("portrait.eyes_from_bottom_min", "does not fit into the height")
    return shape


def _target(parent: Mapping[str, object], key: str, room: int) -> Target:
    where = f"portrait.{key}."
    table = _table(parent, key, "portrait.")
    _only(table, where, {"min", "max", "aim"})
    target = Target(_number(table, "min", where), _number(table, "max", where), _number(table, "aim", where))
    if not 0 <= target.minimum < target.aim < target.maximum <= room:
        raise SpecError(f"portrait.{key}", "must be min < aim < max and fit into the portrait")
    return target


def _file(table: Mapping[str, object]) -> FileRules:
    where = "file."
    keys = ("quality", "quality_min", "quality_max", "bytes_min", "bytes_max", "bytes_cap")
    _only(table, where, {*keys, "source"})
    _text(table, "source", where)
    rules = FileRules(*(_count(table, key, where) for key in keys))
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
        "portrait.eyes_from_bottom": Limits(shape.eyes_from_bottom_min, None),
        "portrait.centre_offset": Limits(-shape.centre_offset_max, shape.centre_offset_max),
        "file.bytes": Limits(file.bytes_min, file.bytes_max),
        "file.bytes_cap": Limits(None, file.bytes_cap),
    }


def _checks(table: Mapping[str, object], shared: Mapping[str, Limits]) -> dict[Code, tuple[Rule, ...]]:
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


def _rule(table: Mapping[str, object], where: str, shared: Mapping[str, Limits]) -> Rule:
    _only(table, where, _RULE_KEYS)
    unless = table.get("unless", [])
    if not isinstance(unless, list):
        raise SpecError(f"{where}unless", "must be a list of checks")
    severity = Severity(_one_of(table, "severity", where, [each.value for each in Severity]))
    return Rule(
        quantity=Quantity(_one_of(table, "quantity", where, [each.value for each in Quantity])),
        limits=_limits(table, where, shared),
        severity=severity,
        live=_fact(table, "live", where),
        ours=_fact({"ours": False, **table}, "ours", where),
        source=_text(table, "source", where),
        if_absent=_if_absent(table, where, severity),
        unless=frozenset(_code(each, f"{where}unless") for each in unless),
    )


def _if_absent(table: Mapping[str, object], where: str, severity: Severity) -> Code | None:
    if "if_absent" in table:
        return _code(table["if_absent"], f"{where}if_absent")
    return None if severity is Severity.WARNING else Code.NOT_MEASURED


def _limits(table: Mapping[str, object], where: str, shared: Mapping[str, Limits]) -> Limits:
    if "limits" in table:
        if "min" in table or "max" in table:
            raise SpecError(f"{where}limits", "either limits or min and max")
        return shared[_one_of(table, "limits", where, list(shared))]
    low = _number(table, "min", where) if "min" in table else None
    high = _number(table, "max", where) if "max" in table else None
    if low is None and high is None:
        raise SpecError(f"{where}min", "needs min, max or limits")
    if low is not None and high is not None and low > high:
        raise SpecError(f"{where}min", "is above max")
    return Limits(low, high)


def _only(table: Mapping[str, object], where: str, known: set[str]) -> None:
    for key in table:
        if key not in known:
            raise SpecError(f"{where}{key}", "unknown key")


def _get(table: Mapping[str, object], key: str, where: str) -> object:
    if key not in table:
        raise SpecError(f"{where}{key}", "is missing")
    return table[key]


def _table(table: Mapping[str, object], key: str, where: str) -> Mapping[str, object]:
    value = _get(table, key, where)
    if not isinstance(value, Mapping):
        raise SpecError(f"{where}{key}", "must be a table")
    return value


def _text(table: Mapping[str, object], key: str, where: str) -> str:
    value = _get(table, key, where)
    if not isinstance(value, str) or not value.strip():
        raise SpecError(f"{where}{key}", "must be a text that says something")
    return value


def _number(table: Mapping[str, object], key: str, where: str) -> float:
    value = _get(table, key, where)
    if isinstance(value, bool) or not isinstance(value, int | float) or not isfinite(value):
        raise SpecError(f"{where}{key}", "must be a number")
    return float(value)


def _count(table: Mapping[str, object], key: str, where: str) -> int:
    value = _number(table, key, where)
    if value != int(value) or value <= 0:
        raise SpecError(f"{where}{key}", "must be a whole number above zero")
    return int(value)


def _fact(table: Mapping[str, object], key: str, where: str) -> bool:
    value = _get(table, key, where)
    if not isinstance(value, bool):
        raise SpecError(f"{where}{key}", "must be true or false")
    return value


def _one_of(table: Mapping[str, object], key: str, where: str, known: list[str]) -> str:
    value = _text(table, key, where)
    if value not in known:
        raise SpecError(f"{where}{key}", f"unknown: {value}")
    return value


def _code(value: object, where: str) -> Code:
    if not isinstance(value, str) or value not in Code.__members__:
        raise SpecError(where, f"no such check: {value}")
    return Code(value)
