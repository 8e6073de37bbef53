"""Finds the photo profiles that are shipped under `resources/specs/`."""

from collections.abc import Mapping

from counter_app import resources
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.fields import SpecError
from counter_app.domain.photo.spec import PhotoSpec, inherit, read_spec


def profile_names() -> tuple[str, ...]:
    """Every profile, in the order of their names."""
    return tuple(sorted(file.stem for file in resources.path("specs").glob("*.toml")))


def load_profile(name: str) -> PhotoSpec:
    """The profile of that name. Raises FaultError(SETTINGS_WRONG) with the key that is wrong."""
    if name not in profile_names():
        raise FaultError(FaultCode.SETTINGS_WRONG, profile=name)
    try:
        return read_spec(profile_table(name))
    except SpecError as wrong:
        raise FaultError(FaultCode.SETTINGS_WRONG, profile=name, key=wrong.key, problem=wrong.why) from wrong


def load_further(name: str) -> tuple[PhotoSpec, ...]:
    """All the other profiles: what the same shot is rendered into besides."""
    return tuple(load_profile(other) for other in profile_names() if other != name)


def profile_table(name: str) -> Mapping[str, object]:
    """The whole table of a profile, with what it takes from the one it is based on. Raises SpecError."""
    table = resources.toml("specs", f"{name}.toml")
    base = table.get("based_on")
    if base is None:
        return table
    if base not in profile_names() or "based_on" in (under := resources.toml("specs", f"{base}.toml")):
        raise SpecError("based_on", "must name a profile that stands by itself")
    return inherit(under, table)
