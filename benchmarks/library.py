"""Measures accepted uploads and look-ups of the library beside its raw stores, and look-ups among many people.

python -m benchmarks.library [--seconds 4] [--clients 1 8 32] [--people 10000 1000000] [--processes 1 2]
    [--hands 0 4] [--kinds sqlite+files postgresql+s3] [--what upload look-up] [--json]

Prints the tables of docs/scale.md. One run at a time: it waits for a lock.
"""

import argparse
import fcntl
import json
import os
import shutil
import socket
import sys
import tempfile
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from functools import partial
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks import invented
from benchmarks.filling import fill_postgres, fill_sqlite, look_over
from benchmarks.raw_stores import RawEmbedded, RawRegion, RawStores, case_of
from photo_library.access.auth import hash_token, new_token
from photo_library.filed import Counter
from photo_library.keys.cipher import load_cipher
from photo_library.opening import open_metadata
from photo_library.stores import EMBEDDED, Stores
from tests.fakes.real_library import TRIAL, RealLibrary
from tests.fakes.servers import Postgres, Seaweed, scratch
from tests.photo_library import letters

ASKED = 10_000
AHEAD_A_SECOND, RAW_AHEAD_A_SECOND = 700, 1400
"""So many uploads are made ahead for each second that is measured."""
KINDS = ("sqlite+files", "postgresql+s3")
WHAT = ("upload", "look-up")
Call = Callable[[int], None]
"""One whole piece of work of the client of that number; returns when it was acknowledged."""


@dataclass(frozen=True, slots=True)
class Figure:
    stores: str
    what: str
    people: int
    processes: int
    hands: int
    clients: int
    a_second: float
    of_raw: str
    median_ms: float
    p99_ms: float
    cpu_ms: float
    callers_cpu_ms: float


@dataclass(frozen=True, slots=True)
class Bench:
    """A running service, and the raw stores beside it."""

    kind: str
    service: RealLibrary
    made_of: "MadeOf"
    raw: RawStores
    fill: Callable[[int, int, dict[int, bytes]], None]
    tokens: list[str]
    settle: Callable[[], None]
    """What the stores do by themselves a while after many rows came."""


def measured(call: Call, clients: int, seconds: float) -> tuple[float, float, float, int]:
    """How many a second; median and 99 % of the time of one, in ms; how many at all."""
    took: list[list[float]] = [[] for _ in range(clients)]
    begun = time.perf_counter()

    def work(client: int) -> None:
        while time.perf_counter() - begun < seconds:
            at = time.perf_counter()
            call(client)
            took[client].append(time.perf_counter() - at)

    threads = [threading.Thread(target=work, args=(client,)) for client in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    whole_s, all_ms = time.perf_counter() - begun, sorted(1000 * each for client in took for each in client)
    p99 = all_ms[min(len(all_ms) - 1, int(len(all_ms) * 0.99))]
    return round(len(all_ms) / whole_s, 1), round(all_ms[len(all_ms) // 2], 1), round(p99, 1), len(all_ms)


@dataclass(frozen=True, slots=True)
class Asked:
    what: str
    people: int
    clients: int


def figure(bench: Bench, asked: Asked, call: Call, seconds: float, raw: float | None = None) -> Figure:
    """With the processor's time that one took, in the service and in this process: the callers', or all of raw.

    That of PostgreSQL and S3 is in neither. It changes least with what else the machine does.
    """
    service_s, own_s = bench.service.cpu_s(), time.process_time()
    a_second, median, p99, done = measured(call, asked.clients, seconds)
    service_ms, own_ms = (
        round(1000 * (after - before) / max(1, done), 2)
        for before, after in ((service_s, bench.service.cpu_s()), (own_s, time.process_time()))
    )
    of_raw = f"{100 * a_second / raw:.0f} %" if raw else ""
    where = (bench.kind, asked.what, asked.people, bench.made_of.processes, bench.made_of.hands, asked.clients)
    return Figure(*where, a_second, of_raw, median, p99, service_ms, own_ms)


class Callers:
    """Counters with one open connection each, as sparing as they can be: the machine is the service's.

    What an upload sends is made ahead, as raw's rows are.
    """

    def __init__(self, bench: Bench, first: int = 0) -> None:
        self._bench = bench
        self._numbers = count(first)
        self._mine = threading.local()
        self._ready: deque[Upload] = deque()

    def make_ready(self, many: int) -> None:
        self._ready.extend(self._made() for _ in range(many))

    def upload(self, client: int) -> None:
        try:
            made = self._ready.popleft()
        except IndexError:
            made = self._made()
        filing = made.filing.replace(COUNTER_MARK, counter_no(client).encode())
        self._ask(client, f"PUT /v1/filings/{made.record_id}", filing, JSON)

    def look_up(self, client: int, number: int) -> None:
        body = json.dumps(letters.question(letters.id_number(number))).encode()
        self._ask(client, "POST /v1/people/lookup", body, JSON)

    def _made(self) -> "Upload":
        number = next(self._numbers)
        content = invented.picture(f"{os.getpid()} {number}")
        record = invented.record(number, content, COUNTER_MARK.decode())
        return Upload(record["record_id"], json.dumps(letters.filing(record, [content])).encode())

    def _ask(self, client: int, what: str, body: bytes, headers: dict[str, str]) -> None:
        if not hasattr(self._mine, "line"):
            self._mine.line = Line(self._bench.service.url)
        line: Line = self._mine.line
        status, said = line.ask(what, {**headers, "Authorization": f"Bearer {self._bench.tokens[client]}"}, body)
        if status not in {200, 201}:
            raise RuntimeError(f"{status} {said[:200]!r}")


@dataclass(frozen=True, slots=True)
class Upload:
    record_id: str
    filing: bytes


COUNTER_MARK = b"~~"
"""Stands for the counter in what is made ahead: nobody knows yet which will send it."""


class Line:
    """One connection over HTTP/1.1 that asks and waits; all of this service's answers say how long they are."""

    def __init__(self, url: str) -> None:
        host = urlsplit(url)
        self._host = host.netloc
        self._socket = socket.create_connection((host.hostname, host.port), timeout=60)
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def ask(self, what: str, headers: dict[str, str], body: bytes) -> tuple[int, bytes]:
        more = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
        head = f"{what} HTTP/1.1\r\nHost: {self._host}\r\n{more}Content-Length: {len(body)}\r\n\r\n"
        self._socket.sendall(head.encode() + body)
        came = b""
        while b"\r\n\r\n" not in came:
            came += self._more()
        told, _, said = came.partition(b"\r\n\r\n")
        length = int(told.lower().partition(b"content-length:")[2].partition(b"\r\n")[0])
        while len(said) < length:
            said += self._more()
        return int(told.split(b" ", 2)[1]), said

    def _more(self) -> bytes:
        piece = self._socket.recv(65_536)
        if not piece:
            raise ConnectionError("the service hung up")
        return piece


JSON = {"Content-Type": "application/json"}


def counter_no(client: int) -> str:
    return f"{client + 1:02d}"


@dataclass(frozen=True, slots=True)
class MadeOf:
    """Processes that answer, and hands of each."""

    processes: int = 1
    hands: int = 0

    @property
    def words(self) -> tuple[str, ...]:
        return (*TRIAL, "--processes", str(self.processes), "--hands", str(self.hands))


@contextmanager
def bench_of(kind: str, clients: int, made_of: MadeOf) -> Iterator[Bench]:
    """Everything of its own, in a folder that is gone afterwards."""
    folder = scratch()
    with ExitStack() as started:
        started.callback(shutil.rmtree, folder, ignore_errors=True)
        data = folder / "library" / "data"
        if kind == "sqlite+files":
            service, file = started.enter_context(RealLibrary(data, serving=made_of.words)), data / "metadata.db"
            tokens, raw = enrolled(data, EMBEDDED, clients), RawEmbedded(folder / "raw")
            yield Bench(kind, service, made_of, raw, lambda *rows: fill_sqlite(file, *rows), tokens, lambda: None)
            return
        postgres = started.enter_context(Postgres(folder / "postgres", "shared_buffers=512MB"))
        seaweed = started.enter_context(Seaweed(folder / "seaweed"))
        url, beside = postgres.make_database("library"), postgres.make_database("raw")
        stores = Stores(url, seaweed.url("region"))
        words = ("--metadata", stores.metadata, "--objects", stores.objects)
        service = started.enter_context(RealLibrary(data, *words, serving=made_of.words))
        region = RawRegion(beside, seaweed.endpoint)
        tokens = enrolled(data, stores, clients)
        settle = partial(look_over, (url, beside))
        yield Bench(kind, service, made_of, region, lambda *rows: fill_postgres(url, *rows), tokens, settle)


def enrolled(data: Path, stores: Stores, clients: int) -> list[str]:
    tokens = [new_token() for _ in range(clients)]
    with open_metadata(data, stores) as metadata:
        for client, token in enumerate(tokens):
            metadata.enroll(Counter("310000", counter_no(client)), hash_token(token))
    return tokens


def throughput(bench: Bench, clients: int, wanted: "Wanted") -> Iterator[Figure]:
    """Raw and service right after one another, so that both meet the same machine."""
    seconds = wanted.seconds
    callers, known = Callers(bench, clients * 1_000_000), [bytes([n]) * 32 for n in range(200)]
    chance = count()
    raw_ahead = int(seconds * RAW_AHEAD_A_SECOND) if "upload" in wanted.what else 0
    callers.make_ready(int(seconds * AHEAD_A_SECOND) if "upload" in wanted.what else 0)
    cases = iter([case_of(known[0]) for _ in range(raw_ahead)])
    work: dict[str, tuple[Call, Call]] = {
        "upload": (
            lambda client: bench.raw.upload(next(cases, None) or case_of(known[client])),
            callers.upload,
        ),
        "look-up": (
            lambda client: bench.raw.look_up(known[client + 100]),
            lambda client: callers.look_up(client, next(chance) % 1000),
        ),
    }
    for what in wanted.what:
        at_the_stores, through_the_service = work[what]
        bench.settle()
        raw = figure(bench, Asked(f"{what}, raw", 0, clients), at_the_stores, seconds)
        yield raw
        yield figure(bench, Asked(what, 0, clients), through_the_service, seconds, raw.a_second)


def among_many(bench: Bench, people: list[int], seconds: float) -> Iterator[Figure]:
    """Look-ups of people who are there, spread over all of them."""
    cipher, callers, filled = load_cipher(bench.service.folder / "keys.json"), Callers(bench), 0
    for many in sorted(people):
        told(f"{bench.kind}: filling to {many}")
        asked = range(0, many, max(1, many // ASKED))
        bench.fill(filled, many, {n: cipher.lookup_key(letters.id_number(n)) for n in asked if n >= filled})
        filled, turn = many, count()
        for clients in (1, 8):
            call = lambda client: callers.look_up(client, asked[next(turn) * 7919 % len(asked)])  # noqa: E731, B023 - used at once
            yield figure(bench, Asked("look-up", many, clients), call, seconds)


@dataclass(frozen=True, slots=True)
class Wanted:
    seconds: float
    clients: list[int]
    people: list[int]
    made_of: list[MadeOf]
    what: list[str]


def run(wanted: Wanted, kinds: list[str]) -> Iterator[Figure]:
    for kind in kinds:
        for made_of in wanted.made_of if wanted.clients else []:
            if made_of.processes > 1 and kind == "sqlite+files":
                continue  # these stores belong to one service; several stand before those that are shared
            with bench_of(kind, max([8, *wanted.clients]), made_of) as bench:
                for many in wanted.clients:
                    yield from throughput(bench, many, wanted) if many >= made_of.processes else ()
        if wanted.people:
            with bench_of(kind, 8, MadeOf()) as bench:
                yield from among_many(bench, wanted.people, wanted.seconds)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=4.0, help="how long each figure is measured")
    parser.add_argument("--clients", type=int, nargs="*", default=[1, 8, 32])
    parser.add_argument("--people", type=int, nargs="*", default=[10_000, 1_000_000])
    parser.add_argument("--processes", type=int, nargs="*", default=[1, 2], help="before PostgreSQL and S3")
    parser.add_argument("--hands", type=int, nargs="*", default=[0, 4], help="processes that take filings in")
    parser.add_argument("--kinds", nargs="*", choices=KINDS, default=list(KINDS))
    parser.add_argument("--what", nargs="*", choices=WHAT, default=list(WHAT), help="beside raw")
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    made_of = [MadeOf(processes, hands) for processes in chosen.processes for hands in chosen.hands]
    wanted = Wanted(chosen.seconds, chosen.clients, chosen.people, made_of, chosen.what)
    figures = []
    with ALONE.open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        for each in run(wanted, chosen.kinds):
            figures.append(each)
            told(f"{' | '.join(map(str, asdict(each).values()))}   load {Path('/proc/loadavg').read_text()[:4]}")
    sys.stdout.write(json.dumps([asdict(each) for each in figures], indent=1) if chosen.json else tables(figures))
    return 0


ALONE = Path(tempfile.gettempdir()) / "photo-library-benchmark.lock"


def tables(figures: list[Figure]) -> str:
    """The two of docs/scale.md: beside the raw stores, and among people."""
    parts = [each for each in figures if not each.people], [each for each in figures if each.people]
    return "\n".join(table(part) for part in parts if part)


def table(figures: list[Figure]) -> str:
    names = ("stores", "what", "people", "processes", "hands", "clients", "a second", "of raw", "median ms", "99 % ms")
    head = [f"| {' | '.join((*names, 'CPU ms', 'CPU ms here'))} |", "| --- | --- " + "| ---: " * 10 + "|"]
    return "\n".join([*head, *("| " + " | ".join(map(str, asdict(each).values())) + " |" for each in figures), ""])


def told(line: str) -> None:
    """On the way, beside the result."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
