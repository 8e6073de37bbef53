"""Saves what the administrators' page looks like, with invented figures, in both languages and several sizes.

python -m tests.admin.screenshots FOLDER
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import Select

from tests.admin.browser import chromium, invented_region, resize
from tests.admin.invented import AUDITOR, NEWCOMER, PASSWORD

SIZES = {"1366": (1366, 768), "1920": (1920, 1080), "phone": (390, 844)}
LANGUAGES = ("zh_CN", "en")
MOST_HEIGHT = 3000


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__)
        return 2
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as place, invented_region(Path(place)) as service, chromium() as browser:
        for size, (width, height) in SIZES.items():
            for language in LANGUAGES:
                resize(browser, width, height)
                for name in walk(browser, service.url, language):
                    save(browser, folder / f"{name}-{language}-{size}.png", width, height)
    return 0


def walk(browser: Chrome, url: str, language: str) -> Iterator[str]:
    """Goes from page to page and says where it has arrived."""
    browser.get(f"{url}/admin/sign-in")
    browser.delete_all_cookies()
    browser.get(f"{url}/admin/sign-in")
    browser.find_element(By.CSS_SELECTOR, f".languages button[value={language}]").click()
    yield "sign-in"
    sign_in(browser, NEWCOMER, PASSWORD)
    yield "password"
    browser.get(f"{url}/admin/sign-in")
    sign_in(browser, AUDITOR, "not the password")
    yield "refused"
    sign_in(browser, AUDITOR, PASSWORD)
    yield "today"
    browser.find_elements(By.CSS_SELECTOR, ".pill")[2].click()
    yield "month"
    browser.get(f"{url}/admin?first=2020-01-01&last=2020-01-02")
    yield "empty"
    browser.get(f"{url}/admin?first=2020-01-03&last=2020-01-02")
    yield "wrong-dates"
    browser.get(f"{url}/admin/counters")
    yield "counters"
    browser.get(f"{url}/admin/audit")
    Select(browser.find_element(By.ID, "action")).select_by_value("looked-up")
    browser.find_element(By.ID, "search").click()
    yield "audit"
    browser.get(f"{url}/admin/nowhere")
    yield "nowhere"


def sign_in(browser: Chrome, number: str, password: str) -> None:
    typed = browser.find_element(By.ID, "number")
    typed.clear()
    typed.send_keys(number)
    browser.find_element(By.ID, "password").send_keys(password)
    browser.find_element(By.ID, "sign-in").click()


def save(browser: Chrome, file: Path, width: int, height: int) -> None:
    """The whole page, however long."""
    tall = browser.execute_script("return document.documentElement.scrollHeight")
    resize(browser, width, max(height, min(tall, MOST_HEIGHT)))
    browser.save_screenshot(str(file))
    resize(browser, width, height)


if __name__ == "__main__":
    sys.exit(main())
