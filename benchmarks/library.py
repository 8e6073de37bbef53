"""Measures accepted uploads and look-ups of the library beside its raw stores, and look-ups among many people.

python -m benchmarks.library [--seconds 4] [--clients 1 8 32] [--people 10000 1000000] [--services 1 2] [--json]

Prints the tables of docs/scale.md. One run at a time: it waits for a lock.
"""

import argparse
import fcntl
import http.client
import json
import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass
from itertools import count
from pathlib import Path
from urllib.parse import urlsplit

from benchmarks import invented
from benchmarks.filling import fill_postgres, fill_sqlite
from benchmarks.raw_stores import RawEmbedded, RawRegion, RawStores
from photo_library.auth import hash_token, new_token
from photo_library.cipher import load_cipher
from photo_library.metadata import Counter
from photo_library.opening import open_metadata
from photo_library.stores import EMBEDDED, Stores
from tests.fakes.real_library import RealLibrary
from tests.fakes.servers import Postgres, Seaweed, scratch
from tests.photo_library import letters

ASKED = 10_000
KINDS = ("sqlite+files", "postgresql+s3")
Call = Callable[[int], None]
"""One whole piece of work of the client of that number; returns when it was acknowledged."""


@dataclass(frozen=True, slots=True)
class Figure:
    stores: str
    what: str
    people: int
    services: int
    clients: int
    a_second: float
    of_raw: str
    median_ms: float
    p99_ms: float
    cpu_ms: float


@dataclass(frozen=True, slots=True)
class Bench:
    """Running services before the same stores, and the raw stores beside them."""

    kind: str
    services: list[RealLibrary]
    raw: RawStores
    fill: Callable[[int, int, dict[int, bytes]], None]
    tokens: list[str]

    def cpu_s(self) -> float:
        return sum(service.cpu_s() for service in self.services)


def measured(call: Call, clients: int, seconds: float) -> tuple[float, float, float]:
    """How many a second; median and 99 % of the time of one, in ms."""
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
    return round(len(all_ms) / whole_s, 1), round(all_ms[len(all_ms) // 2], 1), round(p99, 1)


@dataclass(frozen=True, slots=True)
class Asked:
    what: str
    people: int
    clients: int


def figure(bench: Bench, asked: Asked, call: Call, seconds: float, raw: float | None = None) -> Figure:
    """With the processor's time that one took, in the services or, for raw stores, in this process; the time of
    PostgreSQL and S3 is in neither. It changes least with what else the machine does."""
    cpu_s = bench.cpu_s if raw is not None or asked.people else time.process_time
    before, begun = cpu_s(), time.perf_counter()
    a_second, median, p99 = measured(call, asked.clients, seconds)
    done = a_second * (time.perf_counter() - begun)
    cpu_ms = round(1000 * (cpu_s() - before) / max(1, done), 1)
    of_raw, services = f"{100 * a_second / raw:.0f} %" if raw else "", len(bench.services)
    return Figure(bench.kind, asked.what, asked.people, services, asked.clients, a_second, of_raw, median, p99, cpu_ms)


class Callers:
    """Counters with one open connection each, as sparing as they can be: the machine is the service's."""

    def __init__(self, bench: Bench, first: int = 0) -> None:
        self._bench = bench
        self._numbers = count(first)
        self._mine = threading.local()

    def upload(self, client: int) -> None:
        number, counter = next(self._numbers), counter_no(client)
        content = invented.picture(f"{os.getpid()} {number}")
        headers = letters.photo_headers(content)
        self._ask(client, "PUT", f"/v1/photos/{letters.digest_of(content)}", content, headers)
        record = invented.record(number, content, counter)
        self._ask(client, "PUT", f"/v1/records/{record['record_id']}", json.dumps(record).encode(), JSON)

    def look_up(self, client: int, number: int) -> None:
        body = json.dumps(letters.question(letters.id_number(number))).encode()
        self._ask(client, "POST", "/v1/people/lookup", body, JSON)

    def _ask(self, client: int, method: str, path: str, body: bytes, headers: dict[str, str]) -> None:
        if not hasattr(self._mine, "line"):
            service = self._bench.services[client % len(self._bench.services)]
            self._mine.line = http.client.HTTPConnection(urlsplit(service.url).netloc, timeout=60)
        line: http.client.HTTPConnection = self._mine.line
        line.request(method, path, body, {**headers, "Authorization": f"Bearer {self._bench.tokens[client]}"})
        answer = line.getresponse()
        said = answer.read()
        if answer.status not in {200, 201}:
            raise RuntimeError(f"{answer.status} {said[:200]!r}")


JSON = {"Content-Type": "application/json"}


def counter_no(client: int) -> str:
    return f"{client + 1:02d}"


@contextmanager
def bench_of(kind: str, clients: int, services: int = 1) -> Iterator[Bench]:
    """Everything of its own, in a folder that is gone afterwards."""
    folder = scratch()
    with ExitStack() as started:
        started.callback(shutil.rmtree, folder, ignore_errors=True)
        data = folder / "library" / "data"
        if kind == "sqlite+files":
            running = [started.enter_context(RealLibrary(data))]
            embedded, file = RawEmbedded(folder / "raw"), data / "metadata.db"
            yield Bench(
                kind, running, embedded, lambda *rows: fill_sqlite(file, *rows), enrolled(data, EMBEDDED, clients)
            )
            return
        postgres = started.enter_context(Postgres(folder / "postgres", "shared_buffers=512MB"))
        seaweed = started.enter_context(Seaweed(folder / "seaweed"))
        url, beside = postgres.make_database("library"), postgres.make_database("raw")
        stores = Stores(url, seaweed.url("region"))
        words = ("--metadata", stores.metadata, "--objects", stores.objects)
        running = [started.enter_context(RealLibrary(data, *words))]
        for number in range(1, services):
            running.append(started.enter_context(RealLibrary(same_keys(data, number), *words)))
        tokens, raw = enrolled(data, stores, clients), RawRegion(beside, seaweed.endpoint)
        yield Bench(kind, running, raw, lambda *rows: fill_postgres(url, *rows), tokens)


def same_keys(first: Path, number: int) -> Path:
    folder = first.with_name(f"data-{number}")
    folder.mkdir()
    for name in ("keys.json", "carrier.json"):
        shutil.copy2(first / name, folder / name)
    return folder


def enrolled(data: Path, stores: Stores, clients: int) -> list[str]:
    tokens = [new_token() for _ in range(clients)]
    with open_metadata(data, stores) as metadata:
        for client, token in enumerate(tokens):
            metadata.enroll(Counter("310000", counter_no(client)), hash_token(token))
    return tokens


def throughput(bench: Bench, clients: int, seconds: float) -> Iterator[Figure]:
    """Raw and service right after one another, so that both meet the same machine."""
    callers, known = Callers(bench, clients * 1_000_000), [bytes([n]) * 32 for n in range(200)]
    chance = count()
    work: dict[str, tuple[Call, Call]] = {
        "upload": (lambda client: bench.raw.upload(known[client]), callers.upload),
        "look-up": (
            lambda client: bench.raw.look_up(known[client + 100]),
            lambda client: callers.look_up(client, next(chance) % 1000),
        ),
    }
    for what, (at_the_stores, through_the_service) in work.items():
        raw = figure(bench, Asked(f"{what}, raw", 0, clients), at_the_stores, seconds)
        yield raw
        yield figure(bench, Asked(what, 0, clients), through_the_service, seconds, raw.a_second)


def among_many(bench: Bench, people: list[int], seconds: float) -> Iterator[Figure]:
    """Look-ups of people who are there, spread over all of them."""
    cipher, callers, filled = load_cipher(bench.services[0].folder / "keys.json"), Callers(bench), 0
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
    services: list[int]


def run(wanted: Wanted, kinds: list[str]) -> Iterator[Figure]:
    for kind in kinds:
        # files and SQLite belong to one process; several stand before stores that are shared
        for services in [1] if kind == "sqlite+files" else wanted.services if wanted.clients else []:
            with bench_of(kind, max([8, *wanted.clients]), services) as bench:
                for many in wanted.clients:
                    yield from throughput(bench, many, wanted.seconds) if many >= services else ()
        if wanted.people:
            with bench_of(kind, 8) as bench:
                yield from among_many(bench, wanted.people, wanted.seconds)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=4.0, help="how long each figure is measured")
    parser.add_argument("--clients", type=int, nargs="*", default=[1, 8, 32])
    parser.add_argument("--people", type=int, nargs="*", default=[10_000, 1_000_000])
    parser.add_argument("--services", type=int, nargs="*", default=[1, 2], help="before PostgreSQL and S3")
    parser.add_argument("--kinds", nargs="*", choices=KINDS, default=list(KINDS))
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    wanted, figures = Wanted(chosen.seconds, chosen.clients, chosen.people, chosen.services), []
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
    names = "stores", "what", "people", "services", "clients", "a second", "of raw", "median ms", "99 % ms", "CPU ms"
    head = [f"| {' | '.join(names)} |", "| --- | --- " + "| ---: " * 8 + "|"]
    return "\n".join([*head, *("| " + " | ".join(map(str, asdict(each).values())) + " |" for each in figures), ""])


def told(line: str) -> None:
    """On the way, beside the result."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
