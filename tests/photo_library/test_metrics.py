"""What Prometheus is told: requests by route, stores' times and failures, counts; to whom, and of nobody."""

import shutil
from ipaddress import ip_network
from pathlib import Path

import httpx
import pytest
from anyio.from_thread import BlockingPortal

from photo_library.app import create_app
from photo_library.service import Library
from photo_library.web.doors import LOOPBACK, Doors
from photo_library.web.limits import Limits
from tests.conftest import IN_ITS_FOLDER
from tests.photo_library import letters
from tests.photo_library.desks import Desk
from tests.photo_library.services import command


def metrics(desk: Desk) -> dict[str, float]:
    """Samples by name and labels."""
    answer = desk.call("GET", "/metrics", headers={})
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/plain")
    lines = [line.rpartition(" ") for line in answer.text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in lines}


def test_requests_are_counted_and_timed_by_route_and_end(desk: Desk) -> None:
    desk.file(0)
    desk.look_up(letters.id_number(0))
    desk.call("GET", "/nowhere/at/all")
    told = metrics(desk)
    assert told['photo_library_requests_total{method="PUT",route="/v1/photos/{sha256}",status="201"}'] == 1
    assert told['photo_library_requests_total{method="PUT",route="/v1/records/{record_id}",status="201"}'] == 1
    assert told['photo_library_requests_total{method="GET",route="(none)",status="404"}'] == 1
    assert told['photo_library_request_seconds_count{method="POST",route="/v1/people/lookup"}'] == 1
    assert told["photo_library_requests_waiting"] == 1


def test_both_stores_are_timed(desk: Desk) -> None:
    desk.file(0)
    told = metrics(desk)
    assert told['photo_library_store_seconds_count{call="put",store="objects"}'] == 1
    assert told['photo_library_store_seconds_count{call="write",store="metadata"}'] >= 1
    assert told['photo_library_store_seconds_count{call="read",store="metadata"}'] >= 1


@IN_ITS_FOLDER
def test_what_a_store_could_not_do_is_counted_by_its_reason(desk: Desk, folder: Path) -> None:
    shutil.rmtree(folder / "objects")
    desk.call("GET", "/readyz")
    told = metrics(desk)
    assert told['photo_library_store_failures_total{call="check",reason="ENOENT",store="objects"}'] == 1


def test_cases_and_counters_of_today_are_counted(desk: Desk) -> None:
    desk.file(0)
    told = metrics(desk)
    assert told["photo_library_filed_today"] == 0  # it was filed on another day
    assert told["photo_library_counters_enrolled"] == told["photo_library_counters_heard"] == 1


@IN_ITS_FOLDER
def test_without_its_database_the_rest_is_still_told(desk: Desk, folder: Path, library: Library) -> None:
    library.metadata._database.close()
    for file in folder.glob("metadata.db*"):
        file.unlink()
    (folder / "metadata.db").write_bytes(b"no database " * 500)
    told = metrics(desk)
    assert told["photo_library_filed_today"] != told["photo_library_filed_today"]  # not a number
    assert any(name.startswith("photo_library_store_failures_total{") for name in told)


def test_no_figure_tells_of_a_person_or_a_counter(desk: Desk) -> None:
    filed = desk.file(0)
    desk.look_up(letters.id_number(0))
    desk.call("GET", f"/v1/people/{letters.id_number(0)}?name=CANARY")
    desk.call("CANARY", f"/{letters.id_number(0)}")
    told = desk.call("GET", "/metrics").text
    for secret in ("CANARY", filed["record_id"], filed["receipt_no"], filed["officer"], *filed["applicant"].values()):
        assert secret not in told


@pytest.mark.parametrize(
    ("caller", "is_let_in"),
    [
        ("127.0.0.1", True),
        ("127.8.8.8", True),
        ("::1", True),
        ("::ffff:127.0.0.1", True),
        ("10.1.2.3", True),
        ("::ffff:10.1.2.3", True),
        ("10.2.0.1", False),
        ("fe80::1", False),
        ("", False),
        ("localhost", False),
        (None, False),
    ],
)
def test_figures_are_told_on_this_machine_and_to_networks_that_were_named(caller: str | None, is_let_in: bool) -> None:
    named = (*LOOPBACK, ip_network("10.1.0.0/16"))
    assert Doors(metrics_from=named).tell_metrics_to(caller) == is_let_in
    assert Doors(admin_from=named).show_page_to(caller) == is_let_in


def test_nobody_else_is_told_anything(library: Library, portal: BlockingPortal) -> None:
    transport = httpx.ASGITransport(create_app(library, Limits()), client=("203.0.113.9", 4000))

    async def ask() -> httpx.Response:
        async with httpx.AsyncClient(transport=transport, base_url="http://library.invalid") as client:
            return await client.get("/metrics")

    answer = portal.call(ask)
    assert (answer.status_code, answer.json()["code"]) == (403, "not-from-here")


def test_a_network_that_is_none_is_told(tmp_path: Path) -> None:
    done = command("serve", "--data", tmp_path / "region", "--metrics-from", "ten")
    assert done.returncode == 2
    assert "10.1.0.0/16" in done.stderr
