"""Starts a real Chromium without a window, and a real library for it to look at."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from selenium.webdriver import Chrome, ChromeOptions, ChromeService

from photo_library.lock import FolderLock
from photo_library.opening import open_library
from tests.admin.invented import Extent, add_officers, database_of, fill
from tests.fakes.real_library import RealLibrary

CHROMIUM, DRIVER = "chromium", "chromedriver"
WAIT_S = 30


@contextmanager
def chromium() -> Iterator[Chrome]:
    """With a profile of its own, that is gone afterwards; it asks nobody for a driver and tells nobody of itself."""
    os.environ["SE_AVOID_STATS"] = "true"
    options = ChromeOptions()
    options.binary_location = shutil.which(CHROMIUM) or CHROMIUM
    for word in ("--headless=new", "--disable-dev-shm-usage", "--disable-gpu", "--no-first-run", "--lang=zh-CN"):
        options.add_argument(word)
    options.add_argument("--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    if os.geteuid() == 0:  # its sandbox refuses to work for root
        options.add_argument("--no-sandbox")
    with TemporaryDirectory(prefix="chromium-") as profile:
        options.add_argument(f"--user-data-dir={profile}")
        chinese = {**os.environ, "LANGUAGE": "zh_CN", "LC_ALL": "zh_CN.UTF-8"}
        driver = Chrome(options, ChromeService(shutil.which(DRIVER) or DRIVER, env=chinese))
        try:
            driver.set_page_load_timeout(WAIT_S)
            yield driver
        finally:
            driver.quit()


def resize(driver: Chrome, width: int, height: int) -> None:
    """The page is laid out so wide, also where a window could not be made as narrow as a phone."""
    sizes = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", sizes)


@contextmanager
def invented_region(folder: Path) -> Iterator[RealLibrary]:
    """A service on a port of its own, over a region of invented figures."""
    region = folder / "region"
    region.mkdir()
    with FolderLock(region), open_library(region) as library:
        add_officers(library)
        fill(library, database_of(library), Extent(datetime.now(UTC)))
    with RealLibrary(region, "--officers", "required") as service:
        yield service
