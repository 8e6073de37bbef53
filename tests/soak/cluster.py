"""Kills each part of a region's library in turn under load, then looks for everything that was acknowledged.

python -m tests.soak.cluster [--seconds 8] [--counters 4] [--services 2]
"""

import argparse
import json
import shutil
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import asdict, dataclass, field
from itertools import count
from pathlib import Path
from typing import Self

import httpx

from tests.fakes.real_library import TRIAL, RealLibrary
from tests.fakes.servers import WEED, Postgres, Process, free_port, makes_bucket, scratch, wait_until
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.letters import CITY, COUNTER
from tests.photo_library.services import desk_at

ANSWER_WAIT_S, PAUSE_S, GIVE_UP_S = 40.0, 0.2, 120.0


@dataclass(slots=True)
class Blow:
    """One harm done under load, and what the counters noticed of it."""

    what: str
    acknowledged_before: int
    acknowledged_after: int = 0
    longest_gap_s: float = 0.0


@dataclass(slots=True)
class Told:
    """What the counters were told, from many threads."""

    photos: set[int] = field(default_factory=set)
    records: set[int] = field(default_factory=set)
    tried_again: int = 0
    unexpected: list[str] = field(default_factory=list)
    last_s: float = field(default_factory=time.monotonic)
    longest_gap_s: float = 0.0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def note(self, taken: set[int], seed: int) -> None:
        with self.lock:
            now = time.monotonic()
            taken.add(seed)
            self.longest_gap_s, self.last_s = max(self.longest_gap_s, now - self.last_s), now

    def new_gap(self) -> float:
        """The longest time without any acknowledgement since this was asked last."""
        with self.lock:
            gap = max(self.longest_gap_s, time.monotonic() - self.last_s)
            self.longest_gap_s = 0.0
            return gap


class Seaweeds:
    """A SeaweedFS cluster: a master, three volume servers in one rack with a copy of everything, filer and S3."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._ports = {name: free_port() for name in ("master", "volume1", "volume2", "volume3", "filer", "s3")}
        self.parts: dict[str, Process] = {}

    @property
    def endpoint(self) -> str:
        return f"http://127.0.0.1:{self._ports['s3']}"

    def __enter__(self) -> Self:
        master = f"127.0.0.1:{self._ports['master']}"
        quiet = ["-defaultReplication=001", "-volumeSizeLimitMB=64", "-telemetry=false"]
        self._start("master", "master", f"-mdir={self._home('master')}", *quiet)
        for name in ("volume1", "volume2", "volume3"):
            room = [f"-dir={self._home(name)}", "-max=20", "-rack=one", "-preStopSeconds=0"]
            self._start(name, "volume", f"-mserver={master}", *room)
        s3 = ["-s3", f"-s3.port={self._ports['s3']}", "-s3.port.iceberg=0", "-s3.port.lance=0"]
        self._start("filer", "filer", f"-master={master}", f"-defaultStoreDir={self._home('filer')}", *s3)
        wait_until(lambda: makes_bucket(self.endpoint, "photos"), "the SeaweedFS cluster does not answer")
        return self

    def __exit__(self, *_: object) -> None:
        for part in self.parts.values():
            part.end(signal.SIGKILL)

    def _start(self, name: str, kind: str, *words: str) -> None:
        home = ["-ip=127.0.0.1", "-ip.bind=127.0.0.1", f"-port={self._ports[name]}"]
        self.parts[name] = Process([str(WEED), kind, *home, *words], self._folder / f"{name}.log")
        self.parts[name].start()

    def _home(self, name: str) -> Path:
        place = self._folder / name
        place.mkdir(parents=True, exist_ok=True)
        return place


class Counters:
    """Counters that file one case after another, and go to another service whenever one gives no answer."""

    def __init__(self, services: list[RealLibrary], token: str, told: Told) -> None:
        self._services, self._token, self.told = services, token, told
        self._seeds = count()
        self._stopping = threading.Event()

    @contextmanager
    def at_work(self, how_many: int) -> Iterator[None]:
        threads = [threading.Thread(target=self._work, args=(n,)) for n in range(how_many)]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self._stopping.set()
            for thread in threads:
                thread.join()

    def _work(self, turn: int) -> None:
        with ExitStack() as open_desks:
            desks = [open_desks.enter_context(desk_at(service, self._token)) for service in self._services]
            for desk in desks:
                desk.http.timeout = httpx.Timeout(ANSWER_WAIT_S)
            while not self._stopping.is_set():
                with self.told.lock:
                    seed = next(self._seeds)
                turn = self._file(desks, turn, seed)

    def _file(self, desks: list[Desk], turn: int, seed: int) -> int:
        """Every second case whole, the others photo first, as repeats are. Which service took it."""
        photo, record = letters.jpeg(seed), letters.record(seed)
        if seed % 2:
            turn = self._until_taken(desks, turn, lambda desk: desk.send_photo(photo))
            self.told.note(self.told.photos, seed)
            turn = self._until_taken(desks, turn, lambda desk: desk.send_record(record))
        else:
            turn = self._until_taken(desks, turn, lambda desk: desk.send_filing(record, photo))
            self.told.note(self.told.photos, seed)
        self.told.note(self.told.records, seed)
        return turn

    def _until_taken(self, desks: list[Desk], turn: int, call: Callable[[Desk], httpx.Response]) -> int:
        """Which service took it. What has begun is carried to its end: a counter's journal does the same."""
        end = time.monotonic() + GIVE_UP_S
        while time.monotonic() < end:
            try:
                answer = call(desks[turn % len(desks)])
            except httpx.TransportError:
                answer = None
            if answer is not None and answer.status_code in {200, 201}:
                return turn
            with self.told.lock:
                self.told.tried_again += 1
                if answer is not None and answer.status_code != 503:
                    self.told.unexpected.append(f"{answer.status_code} {answer.text[:200]}")
            turn += 1
            threading.Event().wait(PAUSE_S)
        raise TimeoutError("no service took it")


@dataclass(frozen=True, slots=True)
class Region:
    services: list[RealLibrary]
    postgres: Postgres
    seaweeds: Seaweeds


@contextmanager
def region(folder: Path, how_many: int) -> Iterator[Region]:
    with Postgres(folder / "postgres") as postgres, Seaweeds(folder / "seaweed") as seaweeds, ExitStack() as started:
        bucket = f"s3://photos/region?endpoint={seaweeds.endpoint}"
        words = ("--metadata", postgres.make_database("library"), "--objects", bucket)
        # every service is given the same keys: here by working in the same folder
        shared = folder / "services" / "shared"
        services = [RealLibrary(shared, *words, serving=(*TRIAL, "--hands", str(n % 2 * 2))) for n in range(how_many)]
        for service in services:
            started.enter_context(service)
        yield Region(services, postgres, seaweeds)


def strike(here: Region, counters: Counters, seconds: float) -> list[Blow]:
    """Each harm under load, with time to go on after it."""
    blows, paused = [], threading.Event()

    def under_load(what: str, harm: Callable[[], None], mend: Callable[[], None]) -> None:
        blow = Blow(what, len(counters.told.records))
        counters.told.new_gap()
        harm()
        paused.wait(seconds / 2)
        mend()
        paused.wait(seconds / 2)
        blow.longest_gap_s = round(counters.told.new_gap(), 1)
        blow.acknowledged_after = len(counters.told.records)
        blows.append(blow)

    service, volume = here.services[0], here.seaweeds.parts["volume1"]
    under_load("nothing", lambda: None, lambda: None)
    under_load("one service killed, started again", service.kill, service.start)
    under_load("one volume server killed, started again", volume.end, volume.start)
    under_load("PostgreSQL killed, started again", here.postgres.kill, here.postgres.start)
    hung = here.seaweeds.parts["volume2"]
    under_load("one volume server hung, woken", lambda: hung.send(signal.SIGSTOP), lambda: hung.send(signal.SIGCONT))
    under_load("nothing, all mended", lambda: None, lambda: None)
    return blows


def missing(desk: Desk, told: Told) -> dict[str, int]:
    """What was acknowledged and is not found, byte for byte, by person and by identifier."""
    with ThreadPoolExecutor(8) as threads:
        return {
            "photos": sum(threads.map(lambda seed: not _photo_is_there(desk, seed), sorted(told.photos))),
            "records": sum(threads.map(lambda seed: not _record_is_there(desk, seed), sorted(told.records))),
        }


def _photo_is_there(desk: Desk, seed: int) -> bool:
    picture = letters.jpeg(seed)
    answer = desk.call("GET", f"/v1/photos/{letters.digest_of(picture)}")
    return answer.status_code == 200 and answer.content == picture


def _record_is_there(desk: Desk, seed: int) -> bool:
    found = desk.look_up(letters.id_number(seed)).json()["photos"]
    is_found = letters.record_id(seed) in {photo["record_id"] for photo in found}
    return is_found and desk.send_record(letters.record(seed)).status_code == 200


def run(seconds: float, how_many_counters: int, how_many_services: int) -> dict[str, object]:
    begun, place = time.monotonic(), scratch()
    with region(place, how_many_services) as here:
        token, told = here.services[0].enrol(CITY, COUNTER), Told()
        counters = Counters(here.services, token, told)
        with counters.at_work(how_many_counters):
            blows = strike(here, counters, seconds)
        with desk_at(here.services[-1], token) as desk:
            lost = missing(desk, told)
            ready = desk.call("GET", "/readyz").json()
    shutil.rmtree(place, ignore_errors=True)
    return {
        "blows": [asdict(blow) for blow in blows],
        "acknowledged": {"photos": len(told.photos), "records": len(told.records)},
        "tried again": told.tried_again,
        "unexpected answers": told.unexpected[:10],
        "missing": lost,
        "ready": ready,
        "took_s": round(time.monotonic() - begun),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=8.0, help="how long each harm is watched")
    parser.add_argument("--counters", type=int, default=4)
    parser.add_argument("--services", type=int, default=2)
    chosen = parser.parse_args()
    summary = run(chosen.seconds, chosen.counters, chosen.services)
    print(json.dumps(summary, indent=2, ensure_ascii=False))
    return int(any(dict(summary["missing"]).values()) or bool(summary["unexpected answers"]))


if __name__ == "__main__":
    sys.exit(main())
