"""The page over HTTP: who gets in, what is told to whom, and that nothing of a person stands in an address."""

import re
from datetime import UTC, datetime

import httpx
import pytest
from anyio.from_thread import BlockingPortal

from photo_library.access.auth import hash_token
from photo_library.admin.gate import PAGE
from photo_library.app import create_app
from photo_library.filed import Counter
from photo_library.service import Library
from photo_library.web.limits import Limits
from tests.admin.invented import (
    AUDITOR,
    FIRST_PASSWORD,
    NEWCOMER,
    OFFICER,
    PASSWORD,
    SUPERVISOR,
    Extent,
    database_of,
    fill,
)
from tests.photo_library import letters
from tests.photo_library.desks import Desk

NUMBER = letters.id_number(0)


def key_in(answer: httpx.Response) -> str:
    found = re.search(r'name="key" value="([0-9a-f]{64})"', answer.text)
    assert found, answer.text
    return found[1]


def sign_in(http: httpx.Client, number: str = AUDITOR, password: str = PASSWORD) -> httpx.Response:
    key = key_in(http.get("/admin/sign-in"))
    return http.post("/admin/sign-in", data={"key": key, "number": number, "password": password})


def search(http: httpx.Client, **typed: str) -> httpx.Response:
    return http.post("/admin/audit", data={"key": key_in(http.get("/admin/audit")), **typed})


def test_whoever_is_not_signed_in_is_asked_to(http: httpx.Client) -> None:
    for path in ("/admin", "/admin/counters", "/admin/audit"):
        answer = http.get(path)
        assert (answer.status_code, answer.headers["Location"]) == (303, "/admin/sign-in")


def test_an_auditor_signs_in_looks_and_signs_out(http: httpx.Client) -> None:
    assert sign_in(http).headers["Location"] == "/admin"
    shown = http.get("/admin")
    assert shown.status_code == 200
    assert "业务概况" in shown.text
    token = http.cookies["library_page"]
    http.post("/admin/sign-out", data={"key": key_in(shown)})
    http.cookies.set("library_page", token, domain="library.invalid", path="/admin")
    assert http.get("/admin").status_code == 303


@pytest.mark.parametrize(
    ("number", "password"), [(AUDITOR, "wrong-password"), ("nobody", PASSWORD), ("", ""), (AUDITOR, "x" * 500)]
)
def test_a_wrong_password_and_an_unknown_number_are_told_alike(http: httpx.Client, number: str, password: str) -> None:
    answer = sign_in(http, number, password)
    assert answer.status_code == 403
    assert "工号或密码不正确" in answer.text
    assert "library_page" not in http.cookies


def test_after_too_many_failures_even_the_right_password_waits(http: httpx.Client, library: Library) -> None:
    for _ in range(library.access.reception.ground.rules.lock_out.failures):
        sign_in(http, AUDITOR, "wrong-password")
    answer = sign_in(http)
    assert answer.status_code == 429
    assert "失败次数过多" in answer.text


def test_an_officer_of_a_window_has_no_business_here(http: httpx.Client) -> None:
    answer = sign_in(http, OFFICER)
    assert answer.status_code == 403
    assert "您的角色" in answer.text
    assert http.get("/admin").status_code == 303


def test_a_supervisor_sees_the_figures_but_not_the_audit(http: httpx.Client) -> None:
    sign_in(http, SUPERVISOR)
    assert 'href="/admin/audit"' not in http.get("/admin").text
    assert http.get("/admin/audit").status_code == 403
    key = key_in(http.get("/admin"))
    assert http.post("/admin/audit", data={"key": key}).status_code == 403


def test_a_first_password_has_to_be_changed(http: httpx.Client, library: Library) -> None:
    passwords = library.access.reception.passwords
    library.access.officers.reset(NEWCOMER, passwords.hash(FIRST_PASSWORD))
    answer = sign_in(http, NEWCOMER, FIRST_PASSWORD)
    assert "设置新密码" in answer.text
    typed = {"key": key_in(answer), "number": NEWCOMER, "password": FIRST_PASSWORD}
    short = http.post("/admin/password", data={**typed, "new_password": "short"})
    assert short.status_code == 422
    assert http.post("/admin/password", data={**typed, "new_password": PASSWORD}).headers["Location"] == "/admin"
    assert http.get("/admin").status_code == 200


def test_a_token_of_the_page_opens_no_counter_and_a_counters_not_the_page(http: httpx.Client, library: Library) -> None:
    library.metadata.enroll(Counter(letters.CITY, letters.COUNTER), hash_token("counter"))
    desk = Desk(http, "counter")
    given = desk.call("POST", "/v1/officers/sign-in", json={"version": 1, "officer": AUDITOR, "password": PASSWORD})
    http.cookies.set("library_page", given.json()["token"], domain="library.invalid", path="/admin")
    assert http.get("/admin").status_code == 303
    http.cookies.clear()
    sign_in(http)
    headers = desk.known | {"Officer-Authorization": f"Bearer {http.cookies['library_page']}"}
    assert desk.call("POST", "/v1/officers/renewal", headers=headers).json()["code"] == "not-signed-in"


# --- forms of others --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", ["/admin/sign-in", "/admin/sign-out", "/admin/language", "/admin/audit", "/admin/password"]
)
@pytest.mark.parametrize("key", [None, "", "0" * 64, "é"])
def test_a_form_that_the_page_did_not_make_is_refused(http: httpx.Client, path: str, key: str | None) -> None:
    sign_in(http)
    answer = http.post(path, data={} if key is None else {"key": key})
    assert answer.status_code == 403
    assert http.get("/admin").status_code == 200


def test_a_form_that_comes_from_another_site_is_refused_whatever_it_brings(http: httpx.Client) -> None:
    sign_in(http)
    key = key_in(http.get("/admin"))
    answer = http.post("/admin/sign-out", data={"key": key}, headers={"Sec-Fetch-Site": "cross-site"})
    assert answer.status_code == 403
    assert http.get("/admin").status_code == 200


def test_a_key_of_one_visit_does_not_open_another(http: httpx.Client) -> None:
    sign_in(http)
    key = key_in(http.get("/admin"))
    http.cookies.clear()
    sign_in(http)
    assert http.post("/admin/sign-out", data={"key": key}).status_code == 403


@pytest.mark.parametrize("body", [b"key=", b"--x\r\n", b"\xff\xfe", b"key=" + b"a" * 300_000])
@pytest.mark.parametrize("kind", ["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "text/plain"])
def test_no_body_of_a_form_is_an_error_of_ours(http: httpx.Client, body: bytes, kind: str) -> None:
    answer = http.post("/admin/sign-in", content=body, headers={"Content-Type": kind})
    assert 400 <= answer.status_code < 500
    assert "<html" in answer.text


# --- what goes with a page --------------------------------------------------------------------------------------------


def test_every_page_forbids_scripts_frames_and_other_hosts(http: httpx.Client) -> None:
    sign_in(http)
    for path in ("/admin", "/admin/counters", "/admin/audit", "/admin/nowhere", "/admin/assets/admin.css"):
        headers = http.get(path).headers
        policy = headers["Content-Security-Policy"]
        assert "default-src 'none'" in policy
        assert "script-src" not in policy
        assert "unsafe" not in policy
        assert (headers["X-Frame-Options"], headers["Cache-Control"]) == ("DENY", "no-store")


def test_no_page_holds_a_script_a_style_of_its_own_or_another_hosts_address(http: httpx.Client) -> None:
    pages = [http.get("/admin/sign-in").text]
    sign_in(http)
    pages += [http.get(path).text for path in ("/admin", "/admin/counters", "/admin/audit")]
    for shown in pages:
        assert "<script" not in shown
        assert " style=" not in shown
        assert not re.search(r"(?:src|href|action)=\"(?!/admin|#)", shown)
        assert not re.search(r"\son[a-z]+=", shown)


def test_cookies_are_for_the_page_alone(http: httpx.Client) -> None:
    given = [http.get("/admin/sign-in"), sign_in(http)]
    for cookie in (
        line for answer in given for line in answer.headers.get_list("set-cookie") if "Max-Age=0" not in line
    ):
        assert "HttpOnly" in cookie
        assert "SameSite=strict" in cookie
        assert "Path=/admin" in cookie


def test_over_tls_cookies_never_go_without_it(library: Library, portal: BlockingPortal) -> None:
    transport = httpx.ASGITransport(create_app(library, Limits()))

    async def ask() -> httpx.Response:
        async with httpx.AsyncClient(transport=transport, base_url="https://library.invalid") as client:
            return await client.get("/admin/sign-in")

    answer = portal.call(ask)
    assert "Secure" in next(line for line in answer.headers.get_list("set-cookie") if "library_guest" in line)


def test_the_page_is_shown_to_networks_that_were_named_only(library: Library, portal: BlockingPortal) -> None:
    transport = httpx.ASGITransport(create_app(library, Limits()), client=("203.0.113.9", 4000))

    async def ask() -> httpx.Response:
        async with httpx.AsyncClient(transport=transport, base_url="http://library.invalid") as client:
            return await client.get("/admin/sign-in")

    answer = portal.call(ask)
    assert answer.status_code == 403
    assert "指定网络" in answer.text


def test_what_is_typed_is_shown_as_text(http: httpx.Client) -> None:
    typed = "<script>alert(1)</script>\"'"
    assert "<script>" not in sign_in(http, typed, "x").text
    sign_in(http)
    assert "<script>" not in search(http, officer=typed, counter=typed).text
    assert "<script>" not in http.get("/admin", params={"first": "<script>"}).text


# --- language ---------------------------------------------------------------------------------------------------------


def test_the_language_is_changed_and_kept(http: httpx.Client) -> None:
    sign_in(http)
    answer = http.post(
        "/admin/language", data={"key": key_in(http.get("/admin")), "language": "en", "place": "counters"}
    )
    assert answer.headers["Location"] == "/admin/counters"
    assert '<html lang="en">' in http.get("/admin").text
    assert not re.search("[\u4e00-\u9fff]", http.get("/admin").text.replace("中文", "").replace("测试审计", ""))


def test_nobody_is_sent_elsewhere_by_changing_the_language(http: httpx.Client) -> None:
    sign_in(http)
    key = key_in(http.get("/admin"))
    answer = http.post("/admin/language", data={"key": key, "language": "en", "place": "//elsewhere.invalid"})
    assert answer.headers["Location"] == "/admin"


# --- figures and audit ------------------------------------------------------------------------------------------------


def test_a_library_without_a_case_says_so(http: httpx.Client) -> None:
    sign_in(http)
    assert "没有受理记录" in http.get("/admin").text
    assert "还没有接入的窗口" in http.get("/admin/counters").text


def test_figures_of_the_chosen_days_and_city_are_shown(http: httpx.Client, library: Library) -> None:
    now = datetime.now(UTC)
    fill(library, database_of(library), Extent(now, days=8, cases_a_day=20))
    sign_in(http)
    whole = http.get("/admin", params={"first": "2020-01-01", "last": "2020-01-02"})
    assert "没有受理记录" in whole.text
    month = http.get("/admin", params=week_of(now))
    assert all(word in month.text for word in ("上海市", "闭眼", "每日受理量", "首拍合格率"))
    assert "<h2>新生儿入户</h2>" in month.text
    assert "<dt>已受理</dt><dd>3</dd>" in month.text
    assert "<h2>新生儿入户</h2>" not in whole.text
    only = http.get("/admin", params={**week_of(now), "city": "330100"})
    assert '<th scope="row">上海市</th>' not in only.text
    assert '<th scope="row">杭州市</th>' in only.text


def test_registrations_of_newborns_are_drawn_by_day_and_by_city_in_both_languages(
    http: httpx.Client, library: Library
) -> None:
    now = datetime.now(UTC)
    fill(library, database_of(library), Extent(now, days=2, cases_a_day=1))
    sign_in(http)
    shown = http.get("/admin", params=week_of(now)).text.partition("<h2>新生儿入户</h2>")[2]
    assert all(word in shown for word in ("<h2>每日新生儿入户受理量</h2>", "<h2>各城市新生儿入户受理量</h2>"))
    assert re.search(r'<th scope="row">上海市</th>.*?<td class="number">3</td>', shown, re.DOTALL)
    assert 'aria-label="每日新生儿入户受理量"' in shown
    http.post("/admin/language", data={"language": "en", "key": key_in(http.get("/admin"))})
    assert "<h2>Registrations by city</h2>" in http.get("/admin", params=week_of(now)).text
    elsewhere = http.get("/admin", params={**week_of(now), "city": "330100"})
    assert "Registrations by" not in elsewhere.text


def week_of(now: datetime) -> dict[str, str]:
    from datetime import timedelta

    return {"first": (now - timedelta(days=6)).date().isoformat(), "last": (now + timedelta(days=1)).date().isoformat()}


def test_wrong_dates_are_told_and_today_is_shown(http: httpx.Client) -> None:
    sign_in(http)
    for first, last in (("2026-11-24", "2026-11-23"), ("never", ""), ("2026-02-30", "")):
        answer = http.get("/admin", params={"first": first, "last": last})
        assert answer.status_code == 422
        assert "日期不正确" in answer.text


def test_counters_are_listed_with_when_they_were_heard(http: httpx.Client, library: Library) -> None:
    fill(library, database_of(library), Extent(datetime.now(UTC), days=1, cases_a_day=1))
    sign_in(http)
    shown = http.get("/admin/counters").text
    assert all(word in shown for word in ("在线", "今日无联系", "从未联系", "已停用", "今日新生儿入户"))


def test_the_audit_tells_who_looked_up_how_many_where_and_for_what(http: httpx.Client, library: Library) -> None:
    fill(library, database_of(library), Extent(datetime.now(UTC), days=1, cases_a_day=1))
    sign_in(http)
    found = search(http, action="looked-up")
    assert found.status_code == 200
    assert all(word in found.text for word in ("查询人次", "首次申领居民身份证", "张照片"))


def test_an_identity_number_finds_its_look_ups_and_stands_in_no_address(http: httpx.Client, library: Library) -> None:
    library.metadata.enroll(Counter(letters.CITY, letters.COUNTER), hash_token("counter"))
    desk = Desk(http, "counter")
    signed = desk.call("POST", "/v1/officers/sign-in", json={"version": 1, "officer": OFFICER, "password": PASSWORD})
    known = desk.known | {"Officer-Authorization": f"Bearer {signed.json()['token']}"}
    asked = desk.call("POST", "/v1/people/lookup", json=letters.question(NUMBER), headers=known)
    assert asked.status_code == 200
    sign_in(http)
    found = search(http, id_number=f" {NUMBER.lower()} ", action="looked-up")
    assert found.text.count("<td>061234</td>") == 2
    assert found.request.url.query == b""
    assert "061234" not in search(http, id_number=letters.id_number(1), action="looked-up").text


def test_what_is_no_identity_number_is_refused(http: httpx.Client) -> None:
    sign_in(http)
    answer = search(http, id_number="11010519491231002Y")
    assert answer.status_code == 422
    assert "公民身份号码不正确" in answer.text


def test_that_the_audit_was_read_stands_in_the_audit(http: httpx.Client) -> None:
    sign_in(http)
    search(http)
    found = search(http, action="audit-read")
    assert found.text.count("<td>查阅审计</td>") == 2
    assert PAGE.city not in found.text


def test_without_its_database_the_page_says_so(http: httpx.Client, library: Library, folder: object) -> None:
    sign_in(http)
    database_of(library).close()
    from pathlib import Path

    assert isinstance(folder, Path)
    for file in folder.glob("metadata.db*"):
        file.unlink()
    (folder / "metadata.db").write_bytes(b"no database " * 500)
    answer = http.get("/admin")
    assert answer.status_code == 503
    assert "暂时不可用" in answer.text
