"""Reads where a library keeps what it holds: from the command line, from the data folder, secrets from elsewhere."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, parse_qs, urlsplit

from photo_library.keys.sealing import Algorithm
from photo_library.objects.files import FileStore
from photo_library.ports import ObjectStore

FILE = "library.toml"
KEYS = {"metadata", "objects", "cipher"}
SQLITE, FILES = "sqlite", "files"
DATABASE_PASSWORD = "PHOTO_LIBRARY_DATABASE_PASSWORD"  # noqa: S105 - the name of a variable
S3_ACCESS_KEY, S3_SECRET_KEY = "PHOTO_LIBRARY_S3_ACCESS_KEY", "PHOTO_LIBRARY_S3_SECRET_KEY"


@dataclass(frozen=True, slots=True)
class Stores:
    """Addresses of both stores. `sqlite` and `files` lie in the data folder; the others are shared servers."""

    metadata: str = SQLITE
    objects: str = FILES

    @property
    def are_shared(self) -> bool:
        """Whether several services may work on them; otherwise one at a time may."""
        return self.metadata != SQLITE and self.objects != FILES


EMBEDDED = Stores()


def read_algorithm(folder: Path) -> Algorithm:
    """What a library that is begun in this folder seals with. Raises OSError, ValueError."""
    file = folder / FILE
    asked = tomllib.loads(file.read_text("utf-8")).get("cipher") if file.exists() else Algorithm.AES
    try:
        return Algorithm(asked or Algorithm.AES)
    except ValueError:
        raise ValueError(f"`cipher` in {FILE} must be {' or '.join(Algorithm)}") from None


def read_stores(folder: Path, metadata: str | None, objects: str | None) -> Stores:
    """What was said on the command line, else what `library.toml` in the folder says. Raises OSError, ValueError."""
    file = folder / FILE
    written = tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
    unknown = sorted(written.keys() - KEYS)
    if unknown or not all(isinstance(each, str) for each in written.values()):
        raise ValueError(
            f"{FILE} may say `metadata`, `objects` and `cipher`, each a text; it says {', '.join(written)}"
        )
    return Stores(metadata or written.get("metadata", SQLITE), objects or written.get("objects", FILES))


def metadata_url(stores: Stores, folder: Path) -> str:
    return f"sqlite:///{folder / 'metadata.db'}" if stores.metadata == SQLITE else stores.metadata


def object_store(stores: Stores, folder: Path, environment: Mapping[str, str]) -> ObjectStore:
    """The store of that address, not asked yet. Raises OSError, ValueError."""
    if stores.objects == FILES:
        return FileStore(folder / "objects")
    address = urlsplit(stores.objects)
    if address.scheme != "s3" or not address.hostname:
        raise ValueError("photos are kept in `files`, or in s3://BUCKET/PREFIX?endpoint=https://HOST")
    return _bucket(address, environment)


def _bucket(address: SplitResult, environment: Mapping[str, str]) -> ObjectStore:
    asked = {key: values[-1] for key, values in parse_qs(address.query).items()}
    if not asked.get("endpoint") or asked.keys() - {"endpoint", "region"} or "@" in address.netloc:
        raise ValueError("an S3 address says its endpoint, perhaps its region, and nothing secret")
    try:
        from photo_library.objects.s3 import Bucket, S3Objects  # noqa: PLC0415 - an extra, asked for by the address
    except ModuleNotFoundError:
        raise ValueError("S3 needs the extra `region`: pip install 'delta-counter[region]'") from None
    return S3Objects(
        Bucket(
            name=address.netloc,
            prefix=address.path.strip("/"),
            endpoint=asked["endpoint"],
            region=asked.get("region", "us-east-1"),
            access_key=secret(S3_ACCESS_KEY, environment),
            secret_key=secret(S3_SECRET_KEY, environment),
        )
    )


def secret(name: str, environment: Mapping[str, str]) -> str | None:
    """The variable of that name, or the first line of the file that NAME_FILE names. Raises OSError."""
    file = environment.get(f"{name}_FILE")
    if file:
        return Path(file).read_text("utf-8").partition("\n")[0].strip()
    return environment.get(name) or None
