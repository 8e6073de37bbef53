"""Makes the private authority and its certificates from the command line."""

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from photo_library.commands.access import add_counter, refuse
from photo_library.filed import Counter
from photo_library.keys.authority import Authority

if TYPE_CHECKING:
    Parsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - it has no other name

AUTHORITY_DAYS, SERVICE_DAYS = 3650, 398
"""Ours: ten years for the authority; what it vouches for is renewed every thirteen months."""


def add_command(commands: "Parsers") -> None:
    parser = commands.add_parser("authority", help="make a private authority, and certificates for TLS")
    acts = parser.add_subparsers(dest="act", metavar="ACT", required=True)
    make = acts.add_parser("make", help="a new authority in an empty folder")
    make.add_argument("--name", default="Regional photo library")
    service = acts.add_parser("service", help="certificate and key for `serve --tls-cert --tls-key`")
    service.add_argument("--host", action="append", required=True, help="name or address; may be given again")
    counter = acts.add_parser("counter", help="certificate and key in one file, for mutual TLS")
    add_counter(counter)
    for act, days in ((make, AUTHORITY_DAYS), (service, SERVICE_DAYS), (counter, SERVICE_DAYS)):
        act.add_argument("--folder", type=Path, required=True, metavar="DIR", help="of the authority; keep it offline")
        act.add_argument("--days", type=int, default=days, help="how long it counts (default: %(default)s)")


def run(chosen: argparse.Namespace) -> int:
    """Print the files that were made; nothing is ever written over another."""
    authority = Authority(chosen.folder)
    try:
        made = _made(authority, chosen)
    except FileExistsError as there:
        return refuse(f"{there.filename} is there already, and is not written over.")
    except (OSError, ValueError) as wrong:
        return refuse(f"No certificate was made in {chosen.folder}: {wrong}.")
    sys.stdout.write(json.dumps({name: str(file) for name, file in made.items()}) + "\n")
    return 0


def _made(authority: Authority, chosen: argparse.Namespace) -> dict[str, Path]:
    match chosen.act:
        case "make":
            return {"certificate": authority.make(chosen.name, chosen.days)}
        case "service":
            certificate, key = authority.for_service(chosen.host, chosen.days)
            return {"certificate": certificate, "key": key}
        case _:
            return {"certificate": authority.for_counter(Counter(chosen.city, chosen.counter), chosen.days)}
