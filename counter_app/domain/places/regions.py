"""Knows the places a household can be registered in and the cities where a window can stand."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from counter_app.domain.ids import RegionCode


class TableError(Exception):
    """A table under `resources/` is wrong; the message names the place."""


@dataclass(frozen=True, slots=True)
class Region:
    """A unit of GB/T 2260 that first issue is organised by: a prefecture city, or a whole municipality."""

    code: RegionCode
    name_zh: str
    name_en: str
    province_zh: str
    province_en: str
    groups: frozenset[str]
    """The groups that rules speak of, such as "delta" and "pilot"."""


class Way(Enum):
    """How far from the household place somebody applies; papers are named by it."""

    HOME = "home"
    """In the same unit: nothing is done for another place."""
    PROVINCE = "province"
    DELTA = "delta"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Regions:
    """The delta's units, and beyond them the provinces as a whole."""

    units: Mapping[RegionCode, Region]
    provinces: Mapping[RegionCode, Region]

    def find(self, code: str) -> Region | None:
        """The unit that a six-digit code belongs to: the delta's city, elsewhere the province; None when unknown."""
        city, province = RegionCode(f"{code[:4]}00"), RegionCode(f"{code[:2]}0000")
        return self.units.get(city) or self.units.get(province) or self.provinces.get(province)

    def way(self, registered_at: str, applied_at: str) -> Way:
        """From the household place to the window. A place that is not known is far away."""
        home, here = self.find(registered_at), self.find(applied_at)
        if home is None or here is None:
            return Way.COUNTRY
        if home.code == here.code:
            return Way.HOME
        if home.code[:2] == here.code[:2]:
            return Way.PROVINCE
        return Way.DELTA if "delta" in home.groups & here.groups else Way.COUNTRY

    def suggest(self, issued_in: RegionCode) -> Region | None:
        """Where someone with this number was first registered: a first guess at where the household is now."""
        return self.find(issued_in)


def read_regions(table: Mapping[str, object]) -> Regions:
    """Build the regions from `resources/regions.toml`. Raises TableError."""
    try:
        units = [_unit(row) for row in _rows(table, "unit")]
        provinces = [_province(row) for row in _rows(table, "province")]
    except (KeyError, TypeError, ValueError) as wrong:
        raise TableError(f"regions: {wrong!r}") from wrong
    return Regions({unit.code: unit for unit in units}, {province.code: province for province in provinces})


def _rows(table: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    rows = table[key]
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise TypeError(key)
    return rows


def _unit(row: Mapping[str, object]) -> Region:
    groups = row["groups"]
    if not isinstance(groups, list):
        raise TypeError("groups")
    return Region(
        _code(row["code"]),
        str(row["zh"]),
        str(row["en"]),
        str(row["province_zh"]),
        str(row["province_en"]),
        frozenset(map(str, groups)) | {"anywhere"},
    )


def _province(row: Mapping[str, object]) -> Region:
    zh, en = str(row["zh"]), str(row["en"])
    return Region(_code(row["code"]), zh, en, zh, en, frozenset({"anywhere"}))


def _code(value: object) -> RegionCode:
    if not isinstance(value, str) or len(value) != 6 or not value.isdigit():
        raise ValueError(f"not a region code: {value!r}")
    return RegionCode(value)
