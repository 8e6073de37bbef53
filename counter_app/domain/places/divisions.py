"""Knows provinces, prefectures and counties, and makes addresses of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from counter_app.domain.ids import RegionCode
from counter_app.domain.places.regions import TableError
from counter_app.domain.rows import texts

SHORTEST_DETAIL = 5
"""Characters of street, house and door. ours"""
LONGEST_DETAIL = 100


@dataclass(frozen=True, slots=True)
class Division:
    """A county with the names above it; a prefecture standing for a county that is not in the list has no `county`."""

    code: RegionCode
    province: str
    city: str
    """Empty where the province has no prefecture above the county."""
    county: str

    @property
    def name(self) -> str:
        """From the largest to the smallest, as an address begins; a name is not said twice."""
        return "".join(dict.fromkeys((self.province, self.city, self.county)))


@dataclass(frozen=True, slots=True)
class Divisions:
    """Everything that `resources/divisions.toml` lists."""

    by_code: Mapping[RegionCode, Division]

    def find(self, code: str) -> Division | None:
        return self.by_code.get(RegionCode(code))

    def within(self, unit: str) -> tuple[Division, ...]:
        """The counties of a prefecture, a municipality or a province, in the order of their codes."""
        start = unit.removesuffix("00").removesuffix("00")
        return tuple(found for code, found in self.by_code.items() if code.startswith(start) and found.county)

    @property
    def all(self) -> tuple[Division, ...]:
        return tuple(self.by_code.values())


@dataclass(frozen=True, slots=True)
class Address:
    """A place by its division, and street, house and door as written in the booklet."""

    division: Division
    detail: str = field(repr=False)

    @property
    def line(self) -> str:
        """The whole address on one line."""
        return f"{self.division.name}{self.detail}"


class AddressProblem(Enum):
    NO_DIVISION = "no_division"
    DETAIL_SHORT = "detail_short"
    DETAIL_LONG = "detail_long"


def read_address(division: Division | None, detail: str) -> Address | AddressProblem:
    """Return the address without needless blanks, or what is wrong first."""
    if division is None:
        return AddressProblem.NO_DIVISION
    compact = " ".join(detail.split()).removeprefix(division.name)
    if len(compact) < SHORTEST_DETAIL:
        return AddressProblem.DETAIL_SHORT
    return AddressProblem.DETAIL_LONG if len(compact) > LONGEST_DETAIL else Address(division, compact)


def fits_after_county(detail: str) -> bool:
    """Whether this may be what follows the county, whichever that is."""
    return SHORTEST_DETAIL <= len(" ".join(detail.split())) <= LONGEST_DETAIL


def read_divisions(table: Mapping[str, object]) -> Divisions:
    """Build them, prefectures after their counties. Raises TableError."""
    try:
        provinces, cities, counties = (texts(table, key) for key in ("province", "city", "county"))
        found = [
            Division(_code(code, 6), provinces[code[:2]], cities.get(code[:4], ""), county)
            for code, county in counties.items()
        ]
        found += [Division(_code(f"{code}00", 6), provinces[code[:2]], city, "") for code, city in cities.items()]
    except (KeyError, TypeError, ValueError) as wrong:
        raise TableError(f"divisions: {wrong!r}") from wrong
    return Divisions(MappingProxyType({each.code: each for each in sorted(found, key=_after_its_counties)}))


def _after_its_counties(division: Division) -> tuple[str, bool, str]:
    return division.code[:4], not division.county, division.code


def _code(text: str, length: int) -> RegionCode:
    if len(text) != length or not (text.isascii() and text.isdigit()):
        raise ValueError(f"not a division code: {text!r}")
    return RegionCode(text)
