"""What an officer's hands do at a real screen: keys, clicks and waits, each counted."""

import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.e2e.real_keys import KEY_DELAY_MS, WAIT_S, Program, Screen

KEY_S, MENTAL_S = 0.28, 1.35
"""Keystroke-level model (Card, Moran, Newell 1980): an average typist who is no secretary, and one mental act."""
SETTLE_S = 0.5
STROKES_S = (6.0, 6.0, 20.0)
PASTES_S = (6.0, 6.0, 20.0)
"""How long to wait for a paste to appear; Qt itself gives the clipboard's owner five seconds."""


@dataclass(frozen=True, slots=True)
class Words:
    """Chinese text, and the keys that an input method wants for it."""

    text: str
    pinyin: str


@dataclass(slots=True)
class Cost:
    """What one page asks of the officer."""

    page: str
    keys: int = 0
    clicks: int = 0
    decisions: int = 0
    waited_s: float = 0.0

    @property
    def officer_s(self) -> float:
        return self.keys * KEY_S + self.decisions * MENTAL_S + self.waited_s


@dataclass(slots=True)
class Officer:
    """Presses keys and keeps the account."""

    screen: Screen
    program: Program
    pictures: Path | None
    turn: int
    """How many were served before."""
    costs: list[Cost] = field(default_factory=list)
    aside_s: float = 0.0
    """What pictures took, which no officer takes."""
    _pressed_at: float = field(default_factory=time.monotonic)

    def turn_to(self, page: str) -> None:
        self.costs.append(Cost(page))
        if self.pictures is not None:
            begun = time.monotonic()
            time.sleep(0.5)  # the picture alone waits, outside of what is counted: all of it shall be painted
            self.screen.picture(self.pictures / f"{len(self.costs):02d}-{page}.png")
            self.aside_s += time.monotonic() - begun

    def decide(self) -> None:
        self.costs[-1].decisions += 1

    def type(self, text: str) -> None:
        self._counted("type", "--delay", str(KEY_DELAY_MS), text)
        self.costs[-1].keys += len(text)

    def write(self, words: Words) -> None:
        """Pasted at once, counted as an input method's keys; pasted again where a slow screen lost it."""
        self.screen.keep(words.text)
        if not any(self._is_pasted(words.text, patience_s) for patience_s in PASTES_S):
            raise TimeoutError("the clipboard never reached the program")
        self.costs[-1].keys += len(words.pinyin)

    def press(self, key: str) -> None:
        self._counted("key", key)
        self.costs[-1].keys += 1 + key.count("+")

    def enter(self, text: str) -> None:
        """Typed into a line that is empty, or chosen as a whole; once more, uncounted, where strokes were lost."""
        self.type(text)
        for _ in STROKES_S:
            try:
                self.program.wait("length", str(len(text)), since=self._pressed_at)
            except TimeoutError:
                self.screen.do("key", "ctrl+a")
                self._counted("type", "--delay", str(KEY_DELAY_MS), text)
                continue
            return
        raise TimeoutError("what was typed never stood in the line")

    def click(self, words: str) -> None:
        """With the pointer, on the button or the line that begins with these words."""
        x, y = self.program.place(words)
        self._counted("mousemove", x, y, "click", "1")
        self.costs[-1].clicks += 1

    def until(self, what: str, *texts: str, patience_s: float = WAIT_S) -> None:
        """Until the window shows this."""
        told = self.program.until(what, frozenset(texts), patience_s)
        self.costs[-1].waited_s += max(0.0, told.at - self._pressed_at)

    def wait_for(self, state: str) -> None:
        """Press Enter again, uncounted, where nothing came of it: a starved X server loses strokes or bunches them."""
        begun = self._pressed_at
        for patience_s in STROKES_S:
            try:
                told = self.program.wait("state", state, patience_s, since=begun)
            except TimeoutError:
                self.screen.do("key", "Return")
                continue
            self.costs[-1].waited_s += told.at - begun
            return
        raise TimeoutError(f"{state} never came")

    def shoot(self) -> None:
        """Once more when there was no picture yet; that counts as well. The program may have been quicker by itself."""
        while self.program.state not in {"Judging", "Reviewing"}:
            self.press("space")
            time.sleep(SETTLE_S)
        self.until("state", "Reviewing")

    def tick_off(self) -> None:
        """Each thing that pixels cannot decide has a box, and each tick leads to the next."""
        time.sleep(SETTLE_S)
        while self.program.fact("to tick") == "yes":
            self.decide()
            self.press("space")
            time.sleep(SETTLE_S)

    def _is_pasted(self, text: str, patience_s: float) -> bool:
        self._counted("key", "ctrl+v")
        try:
            self.program.wait("length", str(len(text)), patience_s, since=self._pressed_at)
        except TimeoutError:
            return False
        return True

    def _counted(self, *words: str) -> None:
        self._pressed_at = time.monotonic()
        self.screen.do(*words)
