"""Measures accepted uploads and look-ups of the library beside its raw stores, and look-ups among many people.

python -m benchmarks.library [--seconds 4] [--clients 1 8 32] [--people 10000 1000000] [--json]
"""

import argparse
import http.client
import json
import os
import shutil
import sys
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
from photo_library.cipher import load_cipher
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
    clients: int
    a_second: float
    median_ms: float
    p99_ms: float
    service_cpu_ms: float


@dataclass(frozen=True, slots=True)
class Bench:
    """A running service with empty stores, and the raw stores beside it."""

    kind: str
    service: RealLibrary
    raw: RawStores
    fill: Callable[[int, int, dict[int, bytes]], None]
    tokens: list[str]


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


def figure(bench: Bench, of_what: tuple[str, int, int], call: Call, seconds: float) -> Figure:
    """With the processor's time that the service took for one: that does not change with what else the machine does."""
    before, begun = bench.service.cpu_s(), time.perf_counter()
    a_second, median, p99 = measured(call, of_what[2], seconds)
    done = a_second * (time.perf_counter() - begun)
    cpu_ms = 1000 * (bench.service.cpu_s() - before) / max(1, done)
    return Figure(bench.kind, *of_what, a_second, median, p99, round(cpu_ms, 1))


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
            self._mine.line = http.client.HTTPConnection(urlsplit(self._bench.service.url).netloc, timeout=60)
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
def bench_of(kind: str, clients: int) -> Iterator[Bench]:
    folder = scratch()
    with ExitStack() as started:
        started.callback(shutil.rmtree, folder, ignore_errors=True)
        words: tuple[str, ...] = ()
        data = folder / "library" / "data"
        if kind == "postgresql+s3":
            postgres = started.enter_context(Postgres(folder / "postgres", "shared_buffers=512MB"))
            seaweed = started.enter_context(Seaweed(folder / "seaweed"))
            url = postgres.make_database("library")
            words = ("--metadata", url, "--objects", seaweed.url("region"))
        service = started.enter_context(RealLibrary(data, *words))
        tokens = [service.enrol("310000", counter_no(client)) for client in range(clients)]
        if kind == "postgresql+s3":
            yield Bench(
                kind, service, RawRegion(url, seaweed.endpoint), lambda *rows: fill_postgres(url, *rows), tokens
            )
        else:
            raw, file = RawEmbedded(folder / "raw"), data / "metadata.db"
            yield Bench(kind, service, raw, lambda *rows: fill_sqlite(file, *rows), tokens)


def throughput(bench: Bench, clients: int, seconds: float) -> Iterator[Figure]:
    """Raw and service right after one another, so that both meet the same machine."""
    callers, known = Callers(bench, clients * 1_000_000), [bytes([n]) * 32 for n in range(200)]
    chance = count()
    work: dict[str, Call] = {
        "upload, raw": lambda client: bench.raw.upload(known[client]),
        "upload": callers.upload,
        "look-up, raw": lambda client: bench.raw.look_up(known[client + 100]),
        "look-up": lambda client: callers.look_up(client, next(chance) % 1000),
    }
    for what, call in work.items():
        yield figure(bench, (what, 0, clients), call, seconds)


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
            yield figure(bench, ("look-up", many, clients), call, seconds)


def run(seconds: float, clients: list[int], people: list[int], kinds: list[str]) -> Iterator[Figure]:
    for kind in kinds:
        with bench_of(kind, max([8, *clients])) as bench:
            for many in clients:
                yield from throughput(bench, many, seconds)
        if people:
            with bench_of(kind, 8) as bench:
                yield from among_many(bench, people, seconds)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=float, default=4.0, help="how long each figure is measured")
    parser.add_argument("--clients", type=int, nargs="*", default=[1, 8, 32])
    parser.add_argument("--people", type=int, nargs="*", default=[10_000, 1_000_000])
    parser.add_argument("--kinds", nargs="*", choices=KINDS, default=list(KINDS))
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    figures = []
    for figure in run(chosen.seconds, chosen.clients, chosen.people, chosen.kinds):
        figures.append(figure)
        told(f"{' | '.join(map(str, asdict(figure).values()))}   load {Path('/proc/loadavg').read_text()[:4]}")
    sys.stdout.write(json.dumps([asdict(each) for each in figures], indent=1) if chosen.json else table(figures))
    return 0


def table(figures: list[Figure]) -> str:
    head = [
        "| stores | what | people | clients | a second | median ms | 99 % ms | service's processor ms |",
        "| --- | --- " + "| ---: " * 6 + "|",
    ]
    return "\n".join([*head, *("| " + " | ".join(map(str, asdict(each).values())) + " |" for each in figures), ""])


def told(line: str) -> None:
    """On the way, beside the result."""
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()


if __name__ == "__main__":
    sys.exit(main())
