"""The commands that look after a library beside its services: sweep, purge, backup, restore."""

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from photo_library.access.ground import Ground
from photo_library.access.rules import read_rules
from photo_library.keys.cipher import KEYS, load_cipher
from photo_library.lock import FolderLock
from photo_library.meters import Meters
from photo_library.objects.files import FileStore
from photo_library.opening import open_database, open_objects
from photo_library.sql.uploads import Uploads
from photo_library.upkeep.backup import Whole, back_up, restore
from photo_library.upkeep.purging import Purge
from photo_library.upkeep.retention import SHIPPED, read_retention
from photo_library.upkeep.sweeping import Sweep

COMMANDS = ("sweep", "purge", "backup", "restore")


def add_commands(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> list[argparse.ArgumentParser]:
    sweep = commands.add_parser("sweep", help="remove photos that a crash left over; services may be running")
    purge = commands.add_parser("purge", help="remove photos whose time is over; services may be running")
    purge.add_argument("--retention", type=Path, default=SHIPPED, metavar="FILE", help="another table of times")
    decided = purge.add_mutually_exclusive_group(required=True)
    decided.add_argument("--dry-run", action="store_true", help="count what would be removed, change nothing")
    decided.add_argument("--yes", action="store_true", help="remove it; nothing brings it back but a backup")
    backup = commands.add_parser("backup", help="copy everything but the keys into a folder; services may be running")
    bring_back = commands.add_parser("restore", help="fill an empty library from such a folder")
    backup.add_argument("folder", type=Path, metavar="TO", help="a folder; what lies there from last time is kept")
    bring_back.add_argument("folder", type=Path, metavar="FROM")
    return [sweep, purge, backup, bring_back]


def run(chosen: argparse.Namespace) -> int:
    """Run one of them and print what was done as JSON. Raises what opening a library does, BackupError."""
    match chosen.command:
        case "sweep":
            with open_database(chosen.data, chosen.stores, Meters()) as database:
                done = Sweep(open_objects(chosen.data, chosen.stores), Uploads(database)).run(datetime.now(UTC))
            _tell(asdict(done))
        case "purge":
            retention = read_retention(chosen.retention)
            with _whole(chosen) as library:
                ground = Ground(library.database, library.cipher, read_rules())
                purge = Purge(library.objects, Uploads(library.database), ground, retention)
                _tell(asdict(purge.look(datetime.now(UTC)) if chosen.dry_run else purge.run(datetime.now(UTC))))
        case "backup":
            with _whole(chosen) as library:
                _tell(asdict(back_up(library, chosen.folder)))
        case _:
            with nullcontext() if chosen.stores.are_shared else FolderLock(chosen.data), _whole(chosen) as library:
                if isinstance(library.objects, FileStore):
                    library.objects.clean()
                _tell(asdict(restore(chosen.folder, library)))
    return 0


@contextmanager
def _whole(chosen: argparse.Namespace) -> Iterator[Whole]:
    keys = chosen.data / KEYS
    if not keys.exists():
        raise ValueError(f"{KEYS} is missing: bring it into the data folder first")
    with open_database(chosen.data, chosen.stores, Meters()) as database:
        yield Whole(database, open_objects(chosen.data, chosen.stores), load_cipher(keys))


def _tell(done: dict[str, int]) -> None:
    print(json.dumps(done), flush=True)  # noqa: T201 - the command's answer
