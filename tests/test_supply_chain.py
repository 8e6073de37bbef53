"""What the program is made of is known: each part with its licence, and each licence allowed."""

import importlib.util
import json
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from counter_app.photo.models import DIGESTS
from tests.project import ROOT


def script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "scripts" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module  # its dataclasses look themselves up there
    spec.loader.exec_module(module)
    return module


SBOM, ADVISORIES = script("sbom"), script("advisories")
PARTS, TERMS = SBOM.locked(), SBOM.read_terms()


@pytest.mark.parametrize("part", PARTS, ids=lambda part: f"{part.name} {part.version}")
def test_every_package_has_a_licence_that_is_allowed(part: object) -> None:
    licence = SBOM.licence_of(part.name, TERMS)  # type: ignore[attr-defined]
    assert SBOM.is_allowed(licence, TERMS), f"{licence}: state or allow it in scripts/licences.toml"


def test_every_package_of_the_locks_is_a_part() -> None:
    for lock in ("runtime", "models"):
        text = (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8")
        names = {SBOM.normal(name) for name in re.findall(r"^([A-Za-z0-9._-]+)==", text, re.MULTILINE)}
        assert names
        assert names <= {part.name for part in PARTS}
    assert all(part.digests for part in PARTS)


@pytest.mark.parametrize(
    ("licence", "may"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("MIT AND GPL-3.0-only", False),
        ("LGPL-3.0-only OR GPL-2.0-only", True),
        ("GPL-2.0-only OR GPL-3.0-only", False),
        ("unknown", False),
        ("", False),
    ],
)
def test_an_offer_counts_when_all_of_it_is_allowed(licence: str, may: bool) -> None:
    assert SBOM.is_allowed(licence, TERMS) is may


def test_a_package_that_nobody_knows_has_no_licence() -> None:
    assert SBOM.licence_of("no-such-package-anywhere", TERMS) == SBOM.UNKNOWN


def test_every_model_has_a_licence() -> None:
    assert set(TERMS.models) == set(DIGESTS)
    assert all(SBOM.is_allowed(licence, TERMS) for licence, _ in TERMS.models.values())


def test_what_asks_for_more_than_its_text_is_explained() -> None:
    explained = (ROOT / "docs" / "licences.md").read_text("utf-8")
    strict = [part.name for part in PARTS if re.search(r"[LM]P?G?PL", SBOM.licence_of(part.name, TERMS))]
    assert strict
    assert [name for name in strict if name not in explained] == []


def test_the_bill_names_every_part_once_and_is_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one.json", "two.json"):
        subprocess.run(
            [sys.executable, "scripts/sbom.py", str(tmp_path / name)], cwd=ROOT, check=True, capture_output=True
        )
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    bill = json.loads((tmp_path / "one.json").read_text("utf-8"))
    assert (bill["bomFormat"], bill["specVersion"], bill["version"]) == ("CycloneDX", "1.6", 1)
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", bill["serialNumber"])
    references = [each["bom-ref"] for each in bill["components"]]
    assert len(references) == len(set(references)) == len(PARTS) + len(DIGESTS)
    assert all(each["name"] and each["type"] and each["licenses"] for each in bill["components"])
    known = {*references, bill["metadata"]["component"]["bom-ref"]}
    assert {each["ref"] for each in bill["dependencies"]} <= known
    assert {name for each in bill["dependencies"] for name in each["dependsOn"]} <= known
    assert {each["hashes"][0]["content"] for each in bill["components"] if "hashes" in each} == set(DIGESTS.values())
    rows = (tmp_path / "one.licences.md").read_text("utf-8")
    assert [part.name for part in PARTS if f"| {part.name} | {part.version} |" not in rows] == []


def advisory(name: str, versions: list[str], **more: object) -> dict[str, object]:
    package = {"ecosystem": "PyPI", "name": name}
    return {"id": "TEST-1", "affected": [{"package": package, "versions": versions}], **more}


def test_an_advisory_that_lists_a_locked_version_is_a_hit(tmp_path: Path) -> None:
    part = PARTS[0]
    (tmp_path / "a.json").write_text(json.dumps(advisory(part.name.upper(), ["0.0.1", part.version])))
    assert ADVISORIES.main([str(tmp_path)]) == 1


def test_other_versions_other_packages_and_withdrawn_advisories_are_none(tmp_path: Path) -> None:
    part = PARTS[0]
    others = [
        advisory(part.name, ["0.0.1"]),
        advisory("no-such-package", [part.version]),
        advisory(part.name, [part.version], withdrawn="2026-01-01T00:00:00Z"),
    ]
    for index, each in enumerate(others):
        (tmp_path / f"{index}.json").write_text(json.dumps(each))
    assert ADVISORIES.main([str(tmp_path)]) == 0


def test_a_folder_without_advisories_proves_nothing(tmp_path: Path) -> None:
    assert ADVISORIES.main([str(tmp_path)]) == 2
