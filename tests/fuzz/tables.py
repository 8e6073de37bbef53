"""Fuzz targets that are tables: the settings' file and the numbers under `resources/`."""

import os
import tempfile
import tomllib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from random import Random

from counter_app import profiles, resources
from counter_app.config import read_settings
from counter_app.domain.application.document import read_document_rules
from counter_app.domain.application.eligibility import read_rules
from counter_app.domain.faults import FaultError
from counter_app.domain.fields import SpecError
from counter_app.domain.newborn.rules import read_newborn_rules
from counter_app.domain.photo.reuse import read_reuse_rules
from counter_app.domain.photo.spec import inherit, read_spec
from counter_app.domain.places.regions import TableError, read_regions
from counter_app.domain.places.terms import read_terms
from counter_app.sync.link.http import read_address
from counter_app.sync.link.rules import read_sync_rules
from tests.fuzz.mutation import spoilt_bytes, spoilt_tree
from tests.fuzz.target import Draw, Target

SETTINGS = (
    b'city = "310000"\ncounter = "01"\nofficer = "000001"\ncamera = "auto"\nlang = "en"\nkeys = "file"\n',
    b'library = "https://library.invalid:8443/delta"\nlibrary_ca = "ca.pem"\ndata = "counter"\nprinter = ""\n',
    b'promised_working_days = 20\nprofile = "id-card"\napplicant_screen = "off"\nlang = "zh_CN"\n',
)
ADDRESSES = (
    b"https://library.invalid:8443/delta",
    b"http://127.0.0.1:8000",
    b"http://[::1]:80/a?b#c",
    b"https://u:p@h/",
)
Table = dict[str, object]


def _table(*parts: str) -> Draw:
    seed = resources.toml(*parts)
    return lambda chance: spoilt_tree(chance, seed)


def _draw_profile(chance: Random) -> object:
    name = chance.choice(profiles.profile_names())
    return spoilt_tree(
        chance, _whole_profile(name) if chance.random() < 0.6 else resources.toml("specs", f"{name}.toml")
    )


@lru_cache
def _whole_profile(name: str) -> object:
    return dict(profiles.profile_table(name))


def _profile(table: object) -> None:
    """Read as a profile by itself, or as one that is based on another."""
    if isinstance(table, dict):
        based = "based_on" in table
        read_spec(inherit(resources.toml("specs", "id-card.toml"), table) if based else table)


def _as_table(read: Callable[[Table], object]) -> Callable[[object], object]:
    """Whatever TOML gives at its top is a table."""
    return lambda tree: read(tree) if isinstance(tree, dict) else None


@lru_cache
def _scratch() -> Path:
    return Path(tempfile.mkdtemp(prefix="fuzz-")) / f"settings-{os.getpid()}.toml"


def _settings(content: object) -> None:
    assert isinstance(content, bytes)
    _scratch().write_bytes(content)
    settings = read_settings(_scratch(), {})
    assert settings.window.city == settings.city


def _draw_settings(chance: Random) -> bytes:
    return spoilt_bytes(chance, SETTINGS)


def _address(content: object) -> None:
    assert isinstance(content, bytes)
    read_address(content.decode("utf-8", "surrogateescape"))


REGIONS = read_regions(resources.toml("regions.toml"))
WRONG = (TableError,)

TARGETS = (
    Target("settings", _draw_settings, _settings, (FaultError,), 8),
    Target("library's address", lambda c: spoilt_bytes(c, ADDRESSES), _address, (FaultError,), 4),
    Target("profile", _draw_profile, _profile, (SpecError,), 5),
    Target("regions", _table("regions.toml"), _as_table(read_regions), WRONG, 2),
    Target("eligibility", _table("rules", "eligibility.toml"), _as_table(lambda t: read_rules(t, REGIONS)), WRONG, 4),
    Target("newborns", _table("rules", "newborn.toml"), _as_table(lambda t: read_newborn_rules(t, REGIONS)), WRONG, 4),
    Target("terms", _table("rules", "terms.toml"), _as_table(read_terms), WRONG, 4),
    Target("reuse", _table("rules", "reuse.toml"), _as_table(read_reuse_rules), WRONG, 4),
    Target("papers on the desk", _table("rules", "documents.toml"), _as_table(read_document_rules), (SpecError,), 3),
    Target("hand-over's numbers", _table("sync.toml"), _as_table(read_sync_rules), WRONG, 4),
    Target(
        "TOML",
        lambda c: spoilt_bytes(c, SETTINGS).decode("utf-8", "replace"),
        lambda t: tomllib.loads(str(t)),
        (ValueError, RecursionError),
        1,
    ),
)
