"""A private authority, and a counter that speaks to a service over TLS and mutual TLS, both programs real."""

import json
import os
import ssl
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography import x509

from counter_app.sync.link.enrolling import bring_code
from counter_app.sync.link.http import Answer, Call, Link, read_address
from counter_app.sync.link.outbox import Later, Stop
from photo_library.access.audit import Question
from photo_library.access.rules import Bounds
from photo_library.errors import ProblemError
from photo_library.filed import Counter
from photo_library.keys.authority import Authority
from photo_library.opening import open_library
from photo_library.web.certified import common_name
from photo_library.web.tls import tls_words
from tests.fakes.real_library import TRIAL, RealLibrary
from tests.photo_library.entrances import HandClock, bounded, entrance
from tests.photo_library.letters import CITY, COUNTER, COUNTER_HERE, golden
from tests.photo_library.services import command
from tests.sync.linking import PATIENT

HELD = Call("HEAD", f"/v1/photos/{'0' * 64}")


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    made = Authority(tmp_path / "authority")
    made.make("Authority for tests", 30)
    made.for_service(["127.0.0.1", "localhost"], 10)
    return made


def told(authority: Authority, name: str) -> Path:
    return authority.folder / name


def serving(authority: Authority, *more: str) -> tuple[str, ...]:
    pair = (
        "--tls-cert",
        told(authority, "service-127.0.0.1.pem"),
        "--tls-key",
        told(authority, "service-127.0.0.1.key"),
    )
    return (*TRIAL, *map(str, pair), *more)


Ask = Callable[[Path | None], Answer | Later | Stop]


def asking(service: RealLibrary, authority: Authority, token: str, call: Call = HELD) -> Ask:
    def ask(certificate: Path | None) -> Answer | Later | Stop:
        address = read_address(service.url, told(authority, "authority.pem"), certificate)
        with Link(address, lambda: token, PATIENT.link) as link:
            return link.send(call)

    return ask


def test_a_counter_is_enrolled_and_known_over_tls(folder: Path, authority: Authority) -> None:
    with RealLibrary(folder, serving=serving(authority)) as service:
        assert service.url.startswith("https:")
        address = read_address(service.url, told(authority, "authority.pem"))
        enrolled = bring_code(address, PATIENT.link, service.invite(CITY, COUNTER))
        answer = asking(service, authority, enrolled.token)(None)
        assert isinstance(answer, Answer)
        assert answer.status == 404, "known, and no such photo"


def test_with_mutual_tls_only_a_certificate_of_the_authority_is_spoken_to(
    folder: Path, authority: Authority, tmp_path: Path
) -> None:
    stranger = Authority(tmp_path / "stranger")
    stranger.make("Someone else", 30)
    client_ca = ("--client-ca", str(told(authority, "authority.pem")))
    with RealLibrary(folder, serving=serving(authority, *client_ca)) as service:
        ask = asking(service, authority, service.enrol(CITY, COUNTER))
        known = ask(authority.for_counter(COUNTER_HERE, 10))
        assert isinstance(known, Answer)
        assert known.status == 404
        for certificate in (None, stranger.for_counter(COUNTER_HERE, 10)):
            # the service hangs up after the handshake: the counter sees no more than a broken connection
            assert not isinstance(ask(certificate), Answer)


def test_another_counters_certificate_is_refused_and_written_down(folder: Path, authority: Authority) -> None:
    client_ca = ("--client-ca", str(told(authority, "authority.pem")))
    with RealLibrary(folder, serving=serving(authority, *client_ca)) as service:
        ask = asking(service, authority, service.enrol(CITY, COUNTER), Call("GET", "/v1/officers/policy"))
        refused = ask(authority.for_counter(Counter(CITY, "08"), 10))
        assert isinstance(refused, Answer)
        assert (refused.status, json.loads(refused.body)) == (403, golden("problem-certificate-differs"))
        own = ask(authority.for_counter(COUNTER_HERE, 10))
        assert isinstance(own, Answer)
        assert own.status == 200
    lines = map(json.loads, command("audit", "--data", folder).stdout.splitlines())
    (line,) = [line for line in lines if line["action"] == "certificate-differs"]
    assert (line["city"], line["counter"], line["certificate"]) == (CITY, COUNTER, f"{CITY}-08")


def test_a_flood_with_a_strange_certificate_leaves_one_line_a_minute(folder: Path) -> None:
    clock = HandClock()
    with open_library(folder, entrance=entrance(clock, rules=bounded(strange_certificates=Bounds(1, 100)))) as library:
        for name in ("310000-08", "", "somebody else", "310000-08"):
            with pytest.raises(ProblemError, match="certificate-differs"):
                library.access.certificates.compare(name, COUNTER_HERE)
        clock.forward(minutes=1)
        with pytest.raises(ProblemError):
            library.access.certificates.compare("x" * 500, COUNTER_HERE)
        found = library.access.audit.search(Question(action="certificate-differs"))
    assert [entry.act.detail["certificate"] for entry in found] == ["no counter", "310000-08"]


@pytest.mark.parametrize(
    ("subject", "name"),
    [
        (((("countryName", "CN"),), (("commonName", "310000-07"),)), "310000-07"),
        (((("commonName", "310000-07"),), (("commonName", "310000-08"),)), ""),
        ((), ""),
    ],
)
def test_a_certificate_names_one_counter_or_none(subject: tuple[object, ...], name: str) -> None:
    assert common_name({"subject": subject}) == name


def test_a_certificate_without_a_token_is_still_a_stranger(folder: Path, authority: Authority) -> None:
    client_ca = ("--client-ca", str(told(authority, "authority.pem")))
    with RealLibrary(folder, serving=serving(authority, *client_ca)) as service:
        answer = asking(service, authority, "unknown")(authority.for_counter(COUNTER_HERE, 10))
        assert isinstance(answer, Answer)
        assert answer.status == 401


def test_a_certificate_says_what_it_is_for(authority: Authority) -> None:
    made = authority.for_counter(Counter("341000", "3"), 10)
    for file, purpose in ((made, "clientAuth"), (told(authority, "service-127.0.0.1.pem"), "serverAuth")):
        certificate = x509.load_pem_x509_certificate(file.read_bytes())
        (use,) = certificate.extensions.get_extension_for_class(x509.ExtendedKeyUsage).value
        assert use._name == purpose
        assert not certificate.extensions.get_extension_for_class(x509.BasicConstraints).value.ca


def test_nothing_outlives_its_authority(authority: Authority) -> None:
    with pytest.raises(ValueError, match="outlive"):
        authority.for_service(["localhost"], 31)
    assert not told(authority, "service-localhost.key").exists()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_keys_are_their_users_alone(authority: Authority) -> None:
    keys = [*authority.folder.glob("*.key"), authority.for_counter(COUNTER_HERE, 10)]
    assert [file.stat().st_mode & 0o077 for file in keys] == [0] * len(keys)


def test_the_commands_make_what_serve_takes_and_write_over_nothing(tmp_path: Path) -> None:
    folder = ("--folder", str(tmp_path / "authority"))
    assert command("authority", "make", *folder).returncode == 0
    done = command("authority", "service", *folder, "--host", "library.example", "--host", "10.0.0.7")
    made = json.loads(done.stdout)
    ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER).load_cert_chain(made["certificate"], made["key"])
    counter = command("authority", "counter", *folder, "--city", CITY, "--counter", COUNTER)
    assert Path(json.loads(counter.stdout)["certificate"]).name == "counter-310000-07.pem"
    again = command("authority", "make", *folder)
    assert (again.returncode, again.stdout) == (2, "")
    assert "is there already" in again.stderr


def test_a_certificate_that_is_none_is_told(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "nonsense.pem").write_text("nonsense")
    done = command("serve", "--data", folder, "--port", "0", "--tls-cert", tmp_path / "nonsense.pem")
    assert (done.returncode, done.stdout) == (2, "")
    assert "Certificate and key cannot be used" in done.stderr


def test_a_clients_authority_without_a_certificate_is_refused() -> None:
    with pytest.raises(ValueError, match="--tls-cert"):
        tls_words(None, None, Path("authority.pem"))
