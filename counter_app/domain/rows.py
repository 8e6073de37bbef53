"""Reads rows and texts out of shipped tables; what is not as expected is named."""

from collections.abc import Mapping


def rows(table: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    """The rows under that key. Raises KeyError and TypeError."""
    found = table[key]
    if not isinstance(found, list) or not all(isinstance(row, dict) for row in found):
        raise TypeError(key)
    return found


def texts(table: Mapping[str, object], key: str) -> dict[str, str]:
    """The texts of an inner table. Raises KeyError and TypeError."""
    found = table[key]
    if not isinstance(found, dict) or not all(isinstance(value, str) and value for value in found.values()):
        raise TypeError(key)
    return found


def listed(row: Mapping[str, object], key: str) -> frozenset[str]:
    """The texts of a list that may be left out. Raises TypeError."""
    found = row.get(key, [])
    if not isinstance(found, list) or not all(isinstance(value, str) and value for value in found):
        raise TypeError(key)
    return frozenset(found)


def text(row: Mapping[str, object], key: str) -> str:
    """Raises KeyError and TypeError."""
    value = row[key]
    if not isinstance(value, str):
        raise TypeError(key)
    return value
