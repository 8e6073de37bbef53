"""The flows of a day that are no ordinary case, each by the keys and clicks of whoever works at the window."""

from collections.abc import Callable
from dataclasses import dataclass

from tests.e2e.hall import Hall
from tests.e2e.hands import Officer, Words
from tests.e2e.newborn_flow import newborn
from tests.e2e.written import (
    ADDRESS,
    ADULT,
    ANN,
    CHIEF,
    GUARDIAN,
    MINOR,
    NAME,
    OTHER,
    OWN,
    PHONE,
    PROXY,
    PROXY_PHONE,
    WAYBILL,
)

LONG_S = 60.0


@dataclass(frozen=True, slots=True)
class Flow:
    """A name, what the drawn camera sees, and what is done."""

    name: str
    camera: str
    work: Callable[[Hall], None]


# --- what many flows begin or end with --------------------------------------------------------------------------------


def open_case(officer: Officer, name: Words, number: str) -> None:
    officer.turn_to("applicant")
    officer.write(name)
    officer.press("Tab")
    officer.enter(number)
    officer.press("Return")
    officer.wait_for("Applying")


def take_adult_down(officer: Officer) -> None:
    officer.turn_to("application")
    officer.write(ADDRESS)
    officer.press("Tab")
    officer.enter(PHONE)
    officer.press("F5")
    officer.press("alt+3")
    officer.press("Return")
    officer.wait_for("Framing")


def take_photo(officer: Officer) -> None:
    officer.turn_to("photo")
    officer.shoot()
    officer.turn_to("review")


def accept(officer: Officer, then: str = "Collecting") -> None:
    officer.tick_off()
    officer.press("Return")
    officer.wait_for(then)


def sign(officer: Officer) -> str:
    """On a sheet; the number on the receipt."""
    officer.turn_to("signing")
    officer.press("F7")
    officer.press("Return")
    officer.wait_for("Done")
    officer.turn_to("filed")
    return officer.program.said("receipt")


def serve_adult(officer: Officer) -> str:
    """An ordinary case, the card to be collected at this window."""
    open_case(officer, NAME, ADULT)
    take_adult_down(officer)
    take_photo(officer)
    accept(officer)
    officer.turn_to("collection")
    officer.press("Return")
    officer.wait_for("Confirming")
    return sign(officer)


def finish(officer: Officer) -> None:
    officer.press("Return")
    officer.wait_for("Idle")


def scan_later(officer: Officer, receipt: str) -> None:
    """The page of later steps by a click on the strip, the receipt as a scanner types it."""
    officer.click("后续办理")
    officer.until("page", "LaterPage")
    officer.type(f"DCR1:{receipt}")
    officer.press("Return")
    officer.until("card", "applied")


# --- flows ------------------------------------------------------------------------------------------------------------


def child_by_mail(hall: Hall) -> None:
    """A mother applies for her child, both in one picture; the card goes by mail and its number is noted."""
    with hall.counter() as officer:
        open_case(officer, NAME, MINOR)
        take_child_down(officer)
        shoot_child_alone(officer)
        shoot_both(officer)
        officer.turn_to("collection")
        officer.press("3")
        officer.enter(PHONE)
        officer.press("F7")
        officer.press("F6")
        officer.turn_to("by-mail")
        officer.press("Return")
        officer.wait_for("Confirming")
        receipt = sign(officer)
        finish(officer)
        scan_later(officer, receipt)
        officer.press("alt+4")
        officer.until("step", "post")
        officer.enter(WAYBILL)
        officer.press("Tab")
        officer.enter(WAYBILL)
        officer.turn_to("posting")
        officer.press("Return")
        officer.until("card", "posted")
        officer.turn_to("posted")
        officer.until("sent", "yes")


def take_child_down(officer: Officer) -> None:
    officer.turn_to("application")
    officer.write(ADDRESS)
    officer.press("Tab")
    officer.enter(PHONE)
    for _ in range(3):
        officer.press("Tab")
    officer.write(OTHER)
    officer.press("Tab")
    officer.enter(GUARDIAN)
    officer.press("Tab")
    officer.type("52")
    officer.press("F5")
    officer.press("alt+2")
    officer.turn_to("application-filled")
    officer.press("Return")
    officer.wait_for("Framing")


def shoot_child_alone(officer: Officer) -> None:
    """The child comes alone and with its mother by turns."""
    take_photo(officer)
    while officer.program.fact("verdict") == "fail":
        officer.press("r")
        officer.wait_for("Framing")
        officer.shoot()
    officer.turn_to("review-alone")
    accept(officer, "Pairing")


def shoot_both(officer: Officer) -> None:
    officer.turn_to("together")
    while officer.program.state != "Collecting":
        officer.press("space")
        officer.until("pair", "good", "bad", patience_s=LONG_S)
        if officer.program.fact("pair") == "bad":
            officer.press("r")
            officer.until("pair", "none")
            continue
        officer.turn_to("together-taken")
        officer.press("Return")
        officer.wait_for("Collecting")


def proxy_collects(hall: Hall) -> None:
    """A proxy is named, and comes for the card later with the receipt."""
    with hall.counter() as officer:
        open_case(officer, NAME, ADULT)
        take_adult_down(officer)
        take_photo(officer)
        accept(officer)
        officer.turn_to("collection")
        officer.click("委托代领")
        officer.write(OTHER)
        officer.press("Tab")
        officer.enter(PROXY)
        officer.press("Tab")
        officer.enter(PROXY_PHONE)
        officer.turn_to("proxy")
        officer.press("Return")
        officer.wait_for("Confirming")
        receipt = sign(officer)
        finish(officer)
        scan_later(officer, receipt)
        officer.turn_to("later")
        officer.press("alt+2")
        officer.until("card", "arrived")
        officer.press("alt+3")
        officer.until("step", "hand_out")
        for _ in range(3):
            officer.press("Tab")
            officer.press("space")
        officer.turn_to("hand-out")
        officer.press("Return")
        officer.until("card", "collected")
        officer.turn_to("handed-out")
        officer.until("sent", "yes")


def reused(hall: Hall) -> None:
    """The library's photo is looked at beside the person, and used again."""
    with hall.counter() as officer:
        serve_adult(officer)
        officer.until("sent", "yes", patience_s=LONG_S)
        finish(officer)
        officer.press("F6")  # the applicant agrees to a look into the library
        open_case(officer, NAME, ADULT)
        take_adult_down(officer)
        officer.until("held", "yes")
        officer.turn_to("held")
        officer.press("1")
        officer.until("take", "held")
        officer.turn_to("compared")
        accept(officer)
        officer.press("Return")
        officer.wait_for("Confirming")
        officer.press("Return")
        officer.until("re-used", "yes")
        officer.turn_to("filed-again")
        officer.until("sent", "yes")


def overridden(hall: Hall) -> None:
    """A photo that does not pass is approved by a supervisor who comes to the window."""
    first = hall.ask_officers_in({ANN: "officer", CHIEF: "supervisor"})
    with hall.counter("--sign-in", "required") as officer:
        officer.turn_to("sign-in")
        sign_in(officer, CHIEF, first[CHIEF])
        officer.press("F8")
        officer.until("dialog", "ShiftDialog")
        officer.press("h")
        officer.until("duty", "HandingOver")
        sign_in(officer, ANN, first[ANN])
        open_case(officer, NAME, ADULT)
        take_adult_down(officer)
        take_photo(officer)
        officer.click("主管批准")
        officer.until("dialog", "SignatureDialog")
        officer.click("因疾病")
        officer.press("Tab")
        officer.enter(CHIEF)
        officer.press("Tab")
        officer.enter(OWN[CHIEF])
        officer.turn_to("signature")
        officer.press("Return")
        officer.until("dialog", "none")
        officer.turn_to("approved")
        accept(officer)
        officer.press("Return")
        officer.wait_for("Confirming")
        receipt = sign(officer)
        officer.until("sent", "yes")
        officer.click("受理台账")
        officer.until("in journal", receipt)
        officer.turn_to("journal")


def sign_in(officer: Officer, number: str, first: str) -> None:
    """For the first time, with another password from now on."""
    officer.press("ctrl+a")
    officer.enter(number)
    officer.press("Tab")
    officer.enter(first)
    officer.press("Return")
    officer.until("new password", "yes")
    officer.turn_to("new-password")
    officer.enter(OWN[number])
    officer.press("Tab")
    officer.enter(OWN[number])
    officer.press("Return")
    officer.until("duty", "Online")


def day_without_network(hall: Hall) -> None:
    """Nothing reaches the library all day; the day is closed, and what waits goes the next morning."""
    hall.library.kill()
    with hall.counter() as officer:
        serve_adult(officer)
        finish(officer)
        officer.until("waiting", "1")
        officer.press("ctrl+d")
        officer.until("day", "open")
        officer.turn_to("day")
        officer.press("F6")
        officer.press("Return")
        officer.until("day", "closed")
        officer.turn_to("day-closed")
        officer.press("Escape")
        officer.turn_to("evening")
    hall.library.start()
    with hall.counter() as officer:
        officer.turn_to("morning")
        officer.until("sent", "yes", patience_s=LONG_S)
        officer.turn_to("all-sent")


FLOWS = (
    Flow("child-by-mail", "synthetic:family", child_by_mail),
    Flow("proxy-collects", "synthetic:good", proxy_collects),
    Flow("newborn", "synthetic:good", newborn),
    Flow("photo-reused", "synthetic:good", reused),
    Flow("overridden", "synthetic:tilted", overridden),
    Flow("day-without-network", "synthetic:good", day_without_network),
)
