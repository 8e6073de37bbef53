"""The page in a real browser: in, looking, another language, searching, out again; by keyboard and on a phone."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.common.exceptions import WebDriverException
from selenium.webdriver import ActionChains, Chrome, Keys
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import Select, WebDriverWait

from tests.admin.browser import CHROMIUM, DRIVER, WAIT_S, chromium, invented_region, resize
from tests.admin.invented import AUDITOR, PASSWORD
from tests.fakes.real_library import RealLibrary

pytestmark = pytest.mark.skipif(
    shutil.which(CHROMIUM) is None or shutil.which(DRIVER) is None,
    reason="there is no Chromium with its driver on this machine; ./check installs both where it may",
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealLibrary]:
    with invented_region(tmp_path_factory.mktemp("admin")) as running:
        yield running


@pytest.fixture(scope="module")
def browser() -> Iterator[Chrome]:
    with chromium() as driver:
        yield driver


@pytest.fixture
def page(browser: Chrome, service: RealLibrary) -> Chrome:
    """Signed in, in Chinese, on the overview."""
    resize(browser, 1366, 768)
    browser.get(f"{service.url}/admin/sign-in")
    browser.delete_all_cookies()
    browser.get(f"{service.url}/admin/sign-in")
    one(browser, "#number").send_keys(AUDITOR)
    one(browser, "#password").send_keys(PASSWORD, Keys.ENTER)
    arrives(browser, "业务概况")
    return browser


def arrives(browser: Chrome, heading: str) -> None:
    """Waits for the page of that heading; one that leaves while it is read is told in more than one way."""
    waiting = WebDriverWait(browser, WAIT_S, ignored_exceptions=[WebDriverException])
    waiting.until(lambda here: here.find_element(By.TAG_NAME, "h1").text == heading)


def one(browser: Chrome, css: str) -> WebElement:
    return browser.find_element(By.CSS_SELECTOR, css)


def days_drawn(browser: Chrome) -> dict[str, int]:
    """How many days each drawing of days shows, by its title."""
    drawings = browser.find_elements(By.CSS_SELECTOR, ".columns svg")
    return {
        drawing.get_attribute("aria-label") or "": len(drawing.find_elements(By.CSS_SELECTOR, "rect"))
        for drawing in drawings
    }


def complaints(browser: Chrome) -> list[str]:
    return [entry["message"] for entry in browser.get_log("browser")]


def test_the_whole_way_from_signing_in_to_signing_out(page: Chrome) -> None:
    page.find_element(By.LINK_TEXT, "近 30 日").click()
    WebDriverWait(page, WAIT_S).until(lambda _: days_drawn(page) == {"每日受理量": 30, "每日新生儿入户受理量": 30})
    assert page.find_elements(By.CSS_SELECTOR, "rect.amber")
    page.find_element(By.LINK_TEXT, "受理窗口").click()
    arrives(page, "受理窗口")
    assert "在线" in one(page, "table").text
    one(page, ".languages button[value=en]").click()
    arrives(page, "Counters")
    page.find_element(By.LINK_TEXT, "Audit").click()
    arrives(page, "Audit")
    Select(one(page, "#action")).select_by_value("looked-up")
    one(page, "#search").click()
    WebDriverWait(page, WAIT_S).until(lambda here: here.find_elements(By.ID, "acts"))
    assert "First resident ID card" in one(page, "#acts").text
    assert page.current_url.endswith("/admin/audit")
    one(page, "#sign-out").click()
    arrives(page, "Sign in")
    page.back()
    page.refresh()
    arrives(page, "Sign in")


def test_the_browser_has_nothing_to_complain_about(page: Chrome, service: RealLibrary) -> None:
    complaints(page)
    for path in ("/admin", "/admin/counters", "/admin/audit"):
        page.get(service.url + path)
    assert complaints(page) == []


def test_the_keyboard_reaches_everything_in_order_and_shows_where_it_is(page: Chrome) -> None:
    ActionChains(page).send_keys(Keys.TAB).perform()
    reached = []
    for _ in range(11):
        here = page.switch_to.active_element
        reached.append(here.get_attribute("id") or here.get_attribute("class") or here.text)
        outline = page.execute_script("return getComputedStyle(arguments[0]).outlineStyle", here)
        assert outline != "none", reached
        ActionChains(page).send_keys(Keys.TAB).perform()
    assert reached[0] == "skip"
    assert reached.index("sign-out") < reached.index("受理窗口") < reached.index("first"), reached


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (360, 740)])
@pytest.mark.parametrize(
    "path", ["/admin?first=2026-01-01&last=2026-12-31", "/admin", "/admin/counters", "/admin/audit"]
)
def test_nothing_sticks_out_of_the_window_at_the_side(
    page: Chrome, service: RealLibrary, size: tuple[int, int], path: str
) -> None:
    page.get(service.url + path)
    if path == "/admin/audit":
        one(page, "#search").click()
        WebDriverWait(page, WAIT_S).until(lambda here: here.find_elements(By.ID, "acts"))
    resize(page, *size)
    wide, seen = page.execute_script("return [document.documentElement.scrollWidth, window.innerWidth]")
    assert wide <= seen


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_all_text_stands_out_from_its_ground(page: Chrome, service: RealLibrary, theme: str) -> None:
    """WCAG 2.2, 1.4.3: at least 4.5 to 1."""
    chosen = {"features": [{"name": "prefers-color-scheme", "value": theme}]}
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", chosen)
    for path in ("/admin", "/admin/counters", "/admin/audit"):
        page.get(service.url + path)
        assert page.execute_script(CONTRASTS) == []
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})


CONTRASTS = (Path(__file__).parent / "contrasts.js").read_text("utf-8")
