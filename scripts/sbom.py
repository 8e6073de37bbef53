"""Writes what the program is made of: an SBOM (CycloneDX 1.6, JSON), and beside it the licences as a table.

    python scripts/sbom.py OUT.json

Read from the lock files and the metadata of what is installed; the same state of the project gives the same bytes.
Ends with 1 when a part has a licence that `scripts/licences.toml` does not allow, or none that is known.
"""

import json
import re
import sys
import tomllib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("runtime", "models")
PROPERTY = "delta-counter"
UNKNOWN = "unknown"
_NAME = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)(?: *; *([^\\\n]+?))? *\\?$", re.MULTILINE)
_WORD = re.compile(r"[A-Za-z0-9.+-]+")


@dataclass(frozen=True, slots=True)
class Locked:
    """One package of a lock file; `condition` says on which systems it is installed, empty for all."""

    name: str
    version: str
    condition: str
    digests: tuple[str, ...]

    @property
    def purl(self) -> str:
        return f"pkg:pypi/{self.name}@{self.version}"


@dataclass(frozen=True, slots=True)
class Terms:
    """What `scripts/licences.toml` says."""

    allowed: dict[str, str]
    words: dict[str, str]
    stated: dict[str, list[str]]
    models: dict[str, list[str]]


def read_terms() -> Terms:
    return Terms(**tomllib.loads((ROOT / "scripts" / "licences.toml").read_text("utf-8")))


def normal(package: str) -> str:
    return re.sub(r"[-_.]+", "-", package).lower()


def locked() -> list[Locked]:
    """Every package that is installed with the program, in the order of their names."""
    found = []
    for lock in LOCKS:
        text = (ROOT / "requirements" / f"{lock}.txt").read_text("utf-8")
        for block in re.split(r"^(?=[A-Za-z0-9._-]+==)", text, flags=re.MULTILINE)[1:]:
            name, version, condition = _NAME.match(block).groups()  # type: ignore[union-attr]  # the split begins there
            digests = tuple(re.findall(r"--hash=sha256:([0-9a-f]{64})", block))
            found.append(Locked(normal(name), version, condition or "", digests))
    return sorted(found, key=lambda each: (each.name, each.version))


def licence_of(name: str, terms: Terms) -> str:
    """The package's licence in SPDX, as stated by us or by its own metadata; UNKNOWN where neither says it."""
    if name in terms.stated:
        return terms.stated[name][0]
    try:
        words = metadata.metadata(name)
    except metadata.PackageNotFoundError:
        return UNKNOWN
    told = [words.get("License-Expression"), words.get("License")]
    told += [each.rpartition(" :: ")[2] for each in words.get_all("Classifier") or [] if each.startswith("License ::")]
    readable = (terms.words.get(each, each) for each in told if each)
    return next((each for each in readable if _identifiers(each) <= _known(each, terms)), UNKNOWN)


def _identifiers(expression: str) -> set[str]:
    return set(_WORD.findall(expression)) - {"AND", "OR", "WITH"} or {UNKNOWN}


def _known(expression: str, terms: Terms) -> set[str]:
    """Of an expression with OR also what is not allowed, as long as it is written as SPDX does."""
    if " OR " in expression:
        return {each for each in _identifiers(expression) if re.search(r"\d", each) or each in terms.allowed}
    return set(terms.allowed)


def is_allowed(expression: str, terms: Terms) -> bool:
    """Whether one of the offered licences is allowed, with all of its parts."""
    offers = [_identifiers(offer) for offer in expression.replace("(", "").replace(")", "").split(" OR ")]
    return any(offer <= set(terms.allowed) for offer in offers)


def sbom(parts: Sequence[Locked], terms: Terms) -> dict[str, object]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    own = {"type": "application", "name": project["name"], "version": project["version"], "bom-ref": project["name"]}
    own["licenses"] = [{"license": {"id": project["license"]}}]
    components = [_component(each, terms) for each in parts] + _models(terms)
    names = {each.name: each.purl for each in parts}
    first = [names[normal(_WORD.match(each)[0])] for each in project["dependencies"]]  # type: ignore[index]
    graph = [{"ref": project["name"], "dependsOn": sorted(first)}]
    graph += [{"ref": each.purl, "dependsOn": _depends_on(each.name, names)} for each in parts]
    content = json.dumps([components, graph], sort_keys=True)
    return {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_OID, content)}",
        "version": 1,
        "metadata": {"component": own},
        "components": components,
        "dependencies": graph,
    }


def _component(part: Locked, terms: Terms) -> dict[str, object]:
    properties = [{"name": f"{PROPERTY}:locked-sha256", "value": digest} for digest in part.digests]
    if part.condition:
        properties.insert(0, {"name": f"{PROPERTY}:condition", "value": part.condition})
    return {
        "type": "library",
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "purl": part.purl,
        "licenses": [{"expression": licence_of(part.name, terms)}],
        "properties": properties,
    }


def _models(terms: Terms) -> list[dict[str, object]]:
    """The nets' files, each held by its digest."""
    sys.path.insert(0, str(ROOT))
    from counter_app.photo.models import DIGESTS  # noqa: PLC0415 - only found from the checkout

    return [
        {
            "type": "machine-learning-model",
            "bom-ref": f"model:{file}",
            "name": file,
            "hashes": [{"alg": "SHA-256", "content": digest}],
            "licenses": [{"expression": terms.models[file][0]}],
        }
        for file, digest in sorted(DIGESTS.items())
    ]


def _depends_on(name: str, names: dict[str, str]) -> list[str]:
    try:
        wanted = metadata.requires(name) or []
    except metadata.PackageNotFoundError:
        return []
    found = {normal(_WORD.match(each)[0]) for each in wanted if "extra ==" not in each}  # type: ignore[index]
    return sorted(names[each] for each in found if each in names)


def table(parts: Sequence[Locked], terms: Terms) -> str:
    """The licences of all parts, for people."""
    lines = ["# Licences of the parts", "", "| part | version | licence | said by |", "| --- | --- | --- | --- |"]
    for part in parts:
        said = terms.stated[part.name][1] if part.name in terms.stated else "its metadata"
        lines.append(f"| {part.name} | {part.version} | {licence_of(part.name, terms)} | {said} |")
    lines += [f"| {file} | by digest | {licence} | {said} |" for file, (licence, said) in sorted(terms.models.items())]
    return "\n".join(lines) + "\n"


def main(words: Sequence[str]) -> int:
    if len(words) != 1:
        sys.exit(__doc__)
    out, parts, terms = Path(words[0]), locked(), read_terms()
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(sbom(parts, terms), indent=1, ensure_ascii=False) + "\n", "utf-8")
    out.with_suffix(".licences.md").write_text(table(parts, terms), "utf-8")
    wrong = [part.name for part in parts if not is_allowed(licence_of(part.name, terms), terms)]
    for name in wrong:
        print(f"{name}: {licence_of(name, terms)} is not allowed, or not known: scripts/licences.toml")
    print(f"{len(parts)} packages and {len(terms.models)} models written to {out}")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
