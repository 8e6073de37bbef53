"""Turns the command line into a running service, another command, or a clear word about what is wrong."""

import argparse
import json
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from functools import partial
from ipaddress import ip_network
from pathlib import Path
from socket import socket as Socket  # noqa: N812 - beside values of this name

import uvicorn

from photo_library.access.access import Entrance
from photo_library.access.reception import Admission
from photo_library.access.rules import SHIPPED, read_rules
from photo_library.app import create_app
from photo_library.carrying.carried import UnfitFileError
from photo_library.carrying.importing import take_in
from photo_library.commands import access as access_commands
from photo_library.commands import authority as authority_command
from photo_library.commands import upkeep
from photo_library.commands.access import add_stores, refuse
from photo_library.dumps import forbid_dumps
from photo_library.intake import hand
from photo_library.intake.hands import OwnProcesses
from photo_library.lock import FolderInUseError, FolderLock
from photo_library.objects.files import write_whole
from photo_library.opening import open_beside, open_library
from photo_library.ports import StoreUnavailableError
from photo_library.processes import Processes
from photo_library.service import Library
from photo_library.sql.database import NewerDatabaseError
from photo_library.stores import read_stores
from photo_library.upkeep.sweeping import RegularSweep, Sweep
from photo_library.web.access_log import start_logging
from photo_library.web.doors import LOOPBACK, Doors, Network
from photo_library.web.limits import Limits
from photo_library.web.sockets import listening_socket
from photo_library.web.tls import tls_words

log = logging.getLogger("photo_library")


HAND = "hand"
"""A word that nobody types: a program that was built starts its hands by it, as it has no modules to start by name."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. 0 is well, 2 is something to mend that was explained."""
    forbid_dumps()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == [HAND]:
        return hand.main(Path(words[1]), words[2])
    chosen = _parser().parse_args(words)
    chosen.words = words
    if chosen.command == "authority":
        return authority_command.run(chosen)
    try:
        chosen.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        chosen.stores = read_stores(chosen.data, chosen.metadata, chosen.objects)
        return COMMANDS.get(chosen.command, access_commands.run)(chosen)
    except FolderInUseError:
        return refuse(f"Another service works on {chosen.data} already. Stop that one, or name another folder.")
    except NewerDatabaseError:
        return refuse(f"A newer release has worked on {chosen.data}. Install that release, or a newer one.")
    except StoreUnavailableError as wrong:
        return refuse(f"The service cannot read or write in the stores of {chosen.data}: {wrong.reason}.")
    except (OSError, ValueError) as wrong:
        return refuse(f"The service cannot work with {chosen.data}: {wrong}.")


def _serve(chosen: argparse.Namespace) -> int:
    if chosen.processes > 1:
        return _serve_in_processes(chosen)
    with nullcontext() if chosen.stores.are_shared else FolderLock(chosen.data):
        start_logging()
        entrance = Entrance(chosen.officers, read_rules(chosen.access))
        if entrance.admission is Admission.OFF:
            log.warning("officers do not sign in: anyone at an enrolled counter may look people up; for trials only")
        with open_library(chosen.data, chosen.stores, entrance) as library, _swept(chosen, library):
            return _answer_counters(chosen, _with_hands(chosen, library))


def _serve_in_processes(chosen: argparse.Namespace) -> int:
    if not chosen.stores.are_shared or sys.platform == "win32":
        return refuse(
            "Several processes need stores that are shared, --metadata and --objects, and a system other than Windows."
        )
    start_logging()
    listening = _listening(chosen)
    if listening is None:
        return 2
    processes = Processes(chosen.words, listening, chosen.processes)
    for ending in (signal.SIGTERM, signal.SIGINT):
        signal.signal(ending, processes.stop)
    if chosen.until_stdin_closes:
        threading.Thread(target=_when_stdin_closes, args=(processes.stop,), name="stdin", daemon=True).start()
    with listening:
        return processes.run(partial(print, flush=True))


def _listening(chosen: argparse.Namespace) -> Socket | None:
    """That of the command line; one that another process opened, or None when the port is taken, which was told."""
    if chosen.socket is not None:
        return Socket(fileno=chosen.socket)
    try:
        return listening_socket(chosen.host, chosen.port)
    except OSError as taken:
        refuse(f"Port {chosen.port} of {chosen.host} cannot be used: {taken.strerror}. Choose another with --port.")
        return None


def _with_hands(chosen: argparse.Namespace, library: Library) -> Library:
    if not chosen.hands:
        return library
    program = [HAND] if getattr(sys, "frozen", False) else ["-m", "photo_library.intake.hand"]
    command = [sys.executable, *program, str(chosen.data), chosen.stores.objects]
    return replace(library, hands=OwnProcesses(command, chosen.hands, library.meters.note))


def _swept(chosen: argparse.Namespace, library: Library) -> AbstractContextManager[object]:
    """Several services before shared stores would all list the same millions: there the command is for a timer."""
    if chosen.stores.are_shared:
        return nullcontext()
    return RegularSweep(Sweep(library.photos.objects, library.photos.uploads))


def _answer_counters(chosen: argparse.Namespace, library: Library) -> int:
    socket = _listening(chosen)
    if socket is None:
        return 2
    config = uvicorn.Config(
        create_app(library, Limits(), _doors(chosen)),
        log_config=None,
        access_log=False,
        server_header=False,
        **tls_words(chosen.tls_cert, chosen.tls_key, chosen.client_ca),
    )
    try:
        config.load()
    except OSError as wrong:
        socket.close()
        return refuse(f"Certificate and key cannot be used: {wrong.strerror or wrong}.")
    server = uvicorn.Server(config)
    if chosen.until_stdin_closes:
        threading.Thread(target=_when_stdin_closes, args=(partial(_end, server),), name="stdin", daemon=True).start()
    host, port = socket.getsockname()[:2]
    # connections queue from now on, so whoever reads this may call at once
    print(json.dumps({"listening": f"{'https' if config.is_ssl else 'http'}://{host}:{port}"}), flush=True)
    server.run(sockets=[socket])
    return 0


def _end(server: uvicorn.Server) -> None:
    server.should_exit = True


def _when_stdin_closes(stop: Callable[[], None]) -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    stop()


def _import(chosen: argparse.Namespace) -> int:
    """Beside a service that may be running."""
    receipt: Path = chosen.receipt or chosen.file.with_name(f"{chosen.file.name}.receipt")
    try:
        with chosen.file.open("rb") as file, open_beside(chosen.data, chosen.stores) as library:
            done = take_in(file, library, library.carrier)
    except UnfitFileError as unfit:
        return refuse(f"Nothing was taken in from {chosen.file}: {unfit.unfit.value}.")
    write_whole(receipt, done.receipt)
    told = {"city": done.by.city, "counter": done.by.counter, "held": done.held, "refused": done.refused}
    events = {"events_held": done.events_held, "events_refused": done.events_refused}
    newborns = {"newborns_held": done.newborns_held, "newborns_refused": done.newborns_refused}
    print(json.dumps({**told, **events, **newborns, "receipt": str(receipt)}), flush=True)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="photo-library", description="Reference regional photo library.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    serve = commands.add_parser("serve", help="answer counters until stopped")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8400, help="0 takes any free one (default: %(default)s)")
    for option, what in {"--metrics-from": "tell /metrics", "--admin-from": "show the page /admin"}.items():
        serve.add_argument(
            option,
            type=_network,
            action="append",
            default=[],
            metavar="NETWORK",
            help=f"{what} to this network too, as 10.1.0.0/16 (default: this machine only)",
        )
    serve.add_argument("--until-stdin-closes", action="store_true", help="stop when whoever started this is gone")
    imported = commands.add_parser(
        "import", help="take in a file that was carried here from a counter; beside a service"
    )
    imported.add_argument("file", type=Path, metavar="FILE")
    imported.add_argument(
        "--receipt", type=Path, metavar="FILE", help="what the counter is brought back (default: FILE.receipt)"
    )
    _add_processes(serve)
    add_stores(serve)
    add_stores(imported)
    _add_entrance(serve)
    access_commands.add_commands(commands)
    authority_command.add_command(commands)
    for command in upkeep.add_commands(commands):
        add_stores(command)
    return parser


def _add_processes(serve: argparse.ArgumentParser) -> None:
    serve.add_argument(
        "--processes",
        type=_at_least_one,
        default=1,
        metavar="N",
        help="answer with so many processes, for stores that are shared; about one a core (default: %(default)s)",
    )
    serve.add_argument(
        "--hands",
        type=_at_least_none,
        default=0,
        metavar="N",
        help="take filings in with so many more processes, where hundreds a second come; two a core (default: none)",
    )
    serve.add_argument("--socket", type=int, help=argparse.SUPPRESS)  # how one of several processes is given theirs


def _doors(chosen: argparse.Namespace) -> Doors:
    return Doors((*LOOPBACK, *chosen.metrics_from), (*LOOPBACK, *chosen.admin_from))


def _add_entrance(serve: argparse.ArgumentParser) -> None:
    """Who is let in, and over what."""
    serve.add_argument(
        "--officers",
        type=Admission,
        choices=list(Admission),
        default=Admission.REQUIRED,
        help="whether an officer has to be signed in before anyone is looked up; off is for trying things out",
    )
    serve.add_argument("--access", type=Path, default=SHIPPED, metavar="FILE", help="another table of bounds and times")
    serve.add_argument("--tls-cert", type=Path, metavar="FILE", help="answer over TLS, with this certificate")
    serve.add_argument("--tls-key", type=Path, metavar="FILE", help="the certificate's key")
    serve.add_argument(
        "--client-ca", type=Path, metavar="FILE", help="answer only counters with a certificate of this authority"
    )


def _at_least_one(written: str) -> int:
    if not written.isdecimal() or int(written) < 1:
        raise argparse.ArgumentTypeError("at least one process answers")
    return int(written)


def _at_least_none(written: str) -> int:
    if not written.isdecimal():
        raise argparse.ArgumentTypeError("how many hands is a number")
    return int(written)


def _network(written: str) -> Network:
    try:
        return ip_network(written)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError("a network is written as 10.1.0.0/16") from wrong


COMMANDS = {"serve": _serve, "import": _import} | dict.fromkeys(upkeep.COMMANDS, upkeep.run)


if __name__ == "__main__":
    sys.exit(main())
