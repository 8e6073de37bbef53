"""Turns the command line into a running service, an enrolled counter, or a clear word about what is wrong."""

import argparse
import json
import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

import sqlalchemy as sa
import uvicorn

from photo_library.access_log import start_logging
from photo_library.app import create_app
from photo_library.auth import hash_token, new_token
from photo_library.cipher import load_cipher
from photo_library.limits import Limits
from photo_library.lock import FolderInUseError, FolderLock
from photo_library.metadata import Counter, MetadataStore, migrate, open_engine
from photo_library.objects import FileStore
from photo_library.service import Library
from photo_library.sockets import listening_socket

WRONG_USE = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command. 0 is well, 2 is something to mend that was explained."""
    chosen = _parser().parse_args(arguments)
    try:
        chosen.data.mkdir(mode=0o700, parents=True, exist_ok=True)
        match chosen.command:
            case "serve":
                return _serve(chosen)
            case "enroll":
                return _enroll(chosen)
            case _:
                return _revoke(chosen)
    except FolderInUseError:
        return _refuse(f"Another service works on {chosen.data} already. Stop that one, or name another folder.")
    except (OSError, ValueError, sa.exc.SQLAlchemyError) as wrong:
        return _refuse(f"The service cannot work with {chosen.data}: {type(wrong).__name__}: {wrong}")


def _serve(chosen: argparse.Namespace) -> int:
    with FolderLock(chosen.data):
        library = Library(
            _metadata(chosen.data), FileStore(chosen.data / "objects"), load_cipher(chosen.data / "keys.json")
        )
        library.objects.check()
        try:
            socket = listening_socket(chosen.host, chosen.port)
        except OSError as taken:
            return _refuse(
                f"Port {chosen.port} of {chosen.host} cannot be used: {taken.strerror}. Choose another with --port."
            )
        start_logging()
        server = uvicorn.Server(
            uvicorn.Config(create_app(library, Limits()), log_config=None, access_log=False, server_header=False)
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
    if not _metadata(chosen.data).enroll(counter, hash_token(token)):
        print("This counter had a token; it counts no more.", file=sys.stderr)
    print(json.dumps({"city": counter.city, "counter": counter.counter, "token": token}), flush=True)
    return 0


def _revoke(chosen: argparse.Namespace) -> int:
    if _metadata(chosen.data).revoke(Counter(chosen.city, chosen.counter)):
        return 0
    return _refuse(f"There is no counter {chosen.counter} in city {chosen.city}.")


def _metadata(folder: Path) -> MetadataStore:
    engine = open_engine(f"sqlite:///{folder / 'metadata.db'}")
    migrate(engine)
    return MetadataStore(engine)


def _refuse(sentence: str) -> int:
    print(f"photo-library: {sentence}", file=sys.stderr)
    return WRONG_USE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="photo-library", description="Reference regional photo library.")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    serve = commands.add_parser("serve", help="answer counters until stopped")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, default=8400, help="0 takes any free one (default: %(default)s)")
    serve.add_argument("--until-stdin-closes", action="store_true", help="stop when whoever started this is gone")
    enroll = commands.add_parser("enroll", help="give a counter a token, in place of any it had")
    revoke = commands.add_parser("revoke", help="let a counter's token count no more")
    for command in (serve, enroll, revoke):
        command.add_argument("--data", type=Path, required=True, metavar="DIR", help="folder of everything this keeps")
    for command in (enroll, revoke):
        command.add_argument("--city", required=True, metavar="CODE", help="six digits of GB/T 2260")
        command.add_argument("--counter", required=True, metavar="NO", help="number of the window in its city")
    return parser


if __name__ == "__main__":
    sys.exit(main())
