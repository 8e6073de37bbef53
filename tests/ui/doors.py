"""A counter with officers, and what they do at its door by keys."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app import resources
from counter_app.domain.duty import Act
from counter_app.domain.person.officer import read_access_rules
from counter_app.domain.session.session import Framing
from counter_app.ui.app import App
from counter_app.ui.parts import Guarding
from tests.fakes.gate import FakeGate
from tests.fakes.officers import ANN, PASSWORD
from tests.ui import probes
from tests.ui.stage import Counter, set_up, strike

RULES = read_access_rules(resources.toml("rules", "access.toml"))
Key = Qt.Key
NAME = "样例甲"


@dataclass
class Door:
    """A counter with officers."""

    counter: Counter
    gate: FakeGate

    def sign_in(self, number: str, password: str = PASSWORD) -> None:
        """From the line of the number, by keys."""
        self.type_in(number, password)
        self.gate.answer()

    def type_in(self, number: str, password: str = PASSWORD) -> None:
        page = self.counter.window.door
        page.number.line.setFocus()
        page.number.line.selectAll()
        self.counter.type(number)
        self.counter.press(Key.Key_Tab)
        self.counter.type(password)
        self.counter.press(Key.Key_Return)

    def lock(self) -> None:
        QTest.keyClick(self.counter.window, Key.Key_L, Qt.KeyboardModifier.ControlModifier)

    @property
    def state(self) -> object:
        return self.counter.window.guard.state

    @property
    def seen(self) -> str:
        return probes.texts(self.counter.window)

    def acts(self) -> list[tuple[Act, str]]:
        return [(note.act, note.officer) for note in self.gate.notes]

    def wait(self, seconds: float) -> None:
        self.counter.clock.pass_time(seconds)
        self.counter.window.guard.look()


@pytest.fixture
def door(app: App) -> Iterator[Door]:
    gate = FakeGate()
    counter = set_up(app, Guarding(gate, RULES))
    yield Door(counter, gate)
    strike(counter)


@pytest.fixture
def served(door: Door) -> Door:
    door.sign_in(ANN.id)
    return door


def open_case(door: Door) -> None:
    door.counter.open_case()
    assert isinstance(door.counter.window.driver.state, Framing)
