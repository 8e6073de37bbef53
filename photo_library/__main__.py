"""Turns the command line into a running service, an enrolled counter, or a clear word about what is wrong."""

import argparse
import json
import os
import re
import sys
import threading
from collections.abc import Sequence
from contextlib import nullcontext
from ipaddress import ip_network
from pathlib import Path

import uvicorn

from photo_library.access_log import start_logging
from photo_library.app import create_app
from photo_library.auth import hash_token, new_token
from photo_library.carried import UnfitFileError
from photo_library.database import NewerDatabaseError
from photo_library.doors import LOOPBACK, Doors, Network
from photo_library.importing import take_in
from photo_library.limits import Limits
from photo_library.lock import FolderInUseError, FolderLock
from photo_library.metadata import Counter
from photo_library.objects import write_whole
from photo_library.opening import open_beside, open_library, open_metadata
from photo_library.ports import StoreUnavailableError
from photo_library.service import Library
from photo_library.sockets import listening_socket
from photo_library.stores import read_stores

WRONG_USE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. 0 is well, 2 is something to mend that was explained."""
    chosen = _parser().parse_args(arguments)
    try:
        chosen.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        chosen.stores = read_stores(chosen.data, chosen.metadata, chosen.objects)
        match chosen.command:
            case "serve":
                return _serve(chosen)
            case "enroll":
                return _enroll(chosen)
            case "import":
                return _import(chosen)
            case _:
                return _revoke(chosen)
    except FolderInUseError:
        return _refuse(f"Another service works on {chosen.data} already. Stop that one, or name another folder.")
    except NewerDatabaseError:
        return _refuse(f"A newer release has worked on {chosen.data}. Install that release, or a newer one.")
    except StoreUnavailableError as wrong:
        return _refuse(f"The service cannot read or write in the stores of {chosen.data}: {wrong.reason}.")
    except (OSError, ValueError) as wrong:
        return _refuse(f"The service cannot work with {chosen.data}: {wrong}.")


def _serve(chosen: argparse.Namespace) -> int:
    with nullcontext() if chosen.stores.are_shared else FolderLock(chosen.data):
        start_logging()
        with open_library(chosen.data, chosen.stores) as library:
            return _answer_counters(chosen, library)


def _answer_counters(chosen: argparse.Namespace, library: Library) -> int:
    try:
        socket = listening_socket(chosen.host, chosen.port)
    except OSError as taken:
        return _refuse(
            f"Port {chosen.port} of {chosen.host} cannot be used: {taken.strerror}. Choose another with --port."
        )
    server = uvicorn.Server(
        uvicorn.Config(
            create_app(library, Limits(), Doors((*LOOPBACK, *chosen.metrics_from))),
            log_config=None,
            access_log=False,
            server_header=False,
        )
    )
    if chosen.until_stdin_closes:
        threading.Thread(target=_stop_with_stdin, args=(server,), name="stdin", daemon=True).start()
    host, port = socket.getsockname()[:2]
    # connections queue from now on, so whoever reads this may call at once
    print(json.dumps({"listening": f"http://{host}:{port}"}), flush=True)
    server.run(sockets=[socket])
    return 0


def _stop_with_stdin(server: uvicorn.Server) -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    server.should_exit = True


def _enroll(chosen: argparse.Namespace) -> int:
    counter, token = Counter(chosen.city, chosen.counter), new_token()
    with open_metadata(chosen.data, chosen.stores) as metadata:
        is_first = metadata.enroll(counter, hash_token(token))
    if not is_first:
        print("This counter had a token; it counts no more.", file=sys.stderr)
    print(json.dumps({"city": counter.city, "counter": counter.counter, "token": token}), flush=True)
    return 0


def _import(chosen: argparse.Namespace) -> int:
    """Beside a service that may be running."""
    receipt: Path = chosen.receipt or chosen.file.with_name(f"{chosen.file.name}.receipt")
    try:
        with chosen.file.open("rb") as file, open_beside(chosen.data, chosen.stores) as library:
            done = take_in(file, library, library.carrier)
    except UnfitFileError as unfit:
        return _refuse(f"Nothing was taken in from {chosen.file}: {unfit.unfit.value}.")
    write_whole(receipt, done.receipt)
    told = {"city": done.by.city, "counter": done.by.counter, "held": done.held, "refused": done.refused}
    print(json.dumps({**told, "receipt": str(receipt)}), flush=True)
    return 0


def _revoke(chosen: argparse.Namespace) -> int:
    with open_metadata(chosen.data, chosen.stores) as metadata:
        is_known = metadata.revoke(Counter(chosen.city, chosen.counter))
    if is_known:
        return 0
    return _refuse(f"There is no counter {chosen.counter} in city {chosen.city}.")


def _refuse(sentence: str) -> int:
    print(f"photo-library: {sentence}", file=sys.stderr)
    return WRONG_USE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="photo-library", description="Reference regional photo library.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    serve = commands.add_parser("serve", help="answer counters until stopped")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8400, help="0 takes any free one (default: %(default)s)")
    serve.add_argument(
        "--metrics-from",
        type=_network,
        action="append",
        default=[],
        metavar="NETWORK",
        help="tell /metrics to this network too, as 10.1.0.0/16 (default: this machine only)",
    )
    serve.add_argument("--until-stdin-closes", action="store_true", help="stop when whoever started this is gone")
    enroll = commands.add_parser("enroll", help="give a counter a token, in place of any it had")
    revoke = commands.add_parser("revoke", help="let a counter's token count no more")
    imported = commands.add_parser(
        "import", help="take in a file that was carried here from a counter; beside a service"
    )
    imported.add_argument("file", type=Path, metavar="FILE")
    imported.add_argument(
        "--receipt", type=Path, metavar="FILE", help="what the counter is brought back (default: FILE.receipt)"
    )
    for command in (serve, enroll, revoke, imported):
        command.add_argument("--data", type=Path, required=True, metavar="DIR", help="folder of everything this keeps")
        command.add_argument("--metadata", metavar="URL", help="`sqlite` (in DIR), or postgresql://USER@HOST/DATABASE")
        command.add_argument("--objects", metavar="URL", help="`files` (in DIR), or s3://BUCKET?endpoint=URL")
    for command in (enroll, revoke):
        command.add_argument("--city", required=True, type=_city, metavar="CODE", help="six digits of GB/T 2260")
        command.add_argument(
            "--counter",
            required=True,
            type=_counter_no,
            metavar="NO",
            help="window in its city: up to 8 letters, digits",
        )
    return parser


def _network(written: str) -> Network:
    try:
        return ip_network(written)
    except ValueError as wrong:
        raise argparse.ArgumentTypeError("a network is written as 10.1.0.0/16") from wrong


def _city(written: str) -> str:
    if re.fullmatch(r"[0-9]{6}", written) is None:
        raise argparse.ArgumentTypeError("a city's code has six digits")
    return written


def _counter_no(written: str) -> str:
    if re.fullmatch(r"[0-9A-Za-z]{1,8}", written) is None:
        raise argparse.ArgumentTypeError("a counter's number has one to eight letters and digits")
    return written


if __name__ == "__main__":
    sys.exit(main())
