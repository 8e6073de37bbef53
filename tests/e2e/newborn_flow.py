"""The flow of a newborn's registration at the real window, by keys and a click."""

from datetime import UTC, datetime, timedelta

from counter_app.domain.days import china_day
from tests.e2e.hall import Hall
from tests.e2e.hands import Officer
from tests.e2e.written import ADDRESS, CERTIFICATE, CHILD, FATHER, MOTHER, NAME, OTHER, PHONE


def newborn(hall: Hall) -> None:
    """From the birth certificate to the page of the booklet, and the originals back."""
    with hall.counter() as officer:
        officer.turn_to("start")
        officer.click("新生儿入户")
        officer.until("page", "NewbornPages")
        officer.turn_to("newborns")
        officer.press("alt+n")
        officer.until("newborn", "TakingDown")
        take_newborn_down(officer)
        officer.press("Return")
        officer.until("newborn", "Committing")
        officer.turn_to("commitment")
        officer.press("F7")
        officer.press("Return")
        officer.until("newborn", "Kept")
        officer.turn_to("receipt")
        officer.press("Return")
        officer.until("newborn", "Resting")
        officer.write(CHILD)
        officer.press("Return")
        officer.until("registration", "waiting")
        officer.turn_to("found")
        officer.press("alt+1")
        officer.until("registration", "granted")
        officer.press("alt+3")
        officer.until("registration", "printed")
        hand_page_out(officer)
        hand_originals_back(officer)
        officer.until("sent", "yes")


def take_newborn_down(officer: Officer) -> None:
    """From field to field by Tab; what stands there already is left."""
    yesterday = f"{china_day(datetime.now(UTC)) - timedelta(days=1):%Y%m%d}"
    officer.enter(CERTIFICATE)
    officer.press("Tab")
    officer.write(CHILD)
    for text in ("", yesterday, "2"):
        officer.type(text) if text else None
        officer.press("Tab")
    officer.write(NAME)
    officer.press("Tab")
    officer.enter(FATHER)
    for _ in range(3):
        officer.press("Tab")
    officer.write(OTHER)
    officer.press("Tab")
    officer.enter(MOTHER)
    officer.press("Tab")
    officer.press("Tab")
    for text in ("2", "1", "341002"):
        officer.type(text)
        officer.press("Tab")
    officer.enter(PHONE)
    officer.press("Tab")
    officer.write(ADDRESS)
    for key in ("F5", "alt+1", "alt+2", "alt+3"):
        officer.press(key)
    officer.turn_to("newborn-filled")


def hand_page_out(officer: Officer) -> None:
    officer.press("alt+4")
    for _ in range(2):
        officer.press("Tab")
        officer.press("space")
    officer.turn_to("page-out")
    officer.press("Return")
    officer.until("registration", "collected")


def hand_originals_back(officer: Officer) -> None:
    officer.press("alt+5")
    officer.press("Tab")
    officer.press("space")
    for _ in range(3):
        officer.press("Tab")
    officer.press("space")
    officer.turn_to("originals-back")
    officer.press("Return")
    officer.until("originals", "0")
    officer.turn_to("newborn-over")
