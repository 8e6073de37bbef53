"""Takes one of many choices by typing its beginning, by the arrow keys, or from a menu."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from counter_app.ui import icons, theme
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets.field import Field, NarrowField

MOST_IN_MENU = 24


@dataclass(frozen=True, slots=True)
class Option:
    """Something to choose: what it is called on screen, and how else it may be typed."""

    key: str
    text: str
    words: tuple[str, ...] = ()

    def fits(self, typed: str) -> bool:
        return typed in self.text.lower() or any(word.startswith(typed) for word in self.words)


class ChoiceField(QWidget):
    """`chosen` at every change by hand. The line shows the choice once it is left."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = self.make_field()
        self._options: tuple[Option, ...] = ()
        self._search: Callable[[str], Sequence[Option]] = self._fitting
        self._found: tuple[Option, ...] = ()
        self._choice: Option | None = None
        self._hint = ""
        self._open = QAction(icons.icon("chevron", theme.COLOURS.quiet, theme.SMALL_ICON_PX), "", self)
        self.field.line.addAction(self._open, self.field.line.ActionPosition.TrailingPosition)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.field)
        self.field.line.textEdited.connect(self._narrow)
        self.field.left.connect(self._settle)
        self.field.line.installEventFilter(self)
        self._open.triggered.connect(self._show_menu)

    def make_field(self) -> Field:
        """What is typed into."""
        return Field()

    @property
    def key(self) -> str:
        """Of the choice; empty while nothing is chosen."""
        return "" if self._choice is None else self._choice.key

    def name(self, caption: str, placeholder: str = "") -> None:
        self.field.name(caption, placeholder)

    def offer(self, options: Sequence[Option], search: Callable[[str], Sequence[Option]] | None = None) -> None:
        """Take these options, and a way to find one among them; the choice stays where it is among them."""
        self._options = tuple(options)
        self._search = search or self._fitting
        self.choose(self.key)

    def choose(self, key: str) -> None:
        """Choose without a `chosen`; an unknown key chooses nothing."""
        self._choice = next((option for option in self._options if option.key == key), None)
        self._found = self._options
        self.field.fill_in("" if self._choice is None else self._choice.text)
        self.field.show_hint(self._hint)

    def show_hint(self, text: str) -> None:
        self._hint = text
        self.field.show_hint(text)

    def show_problem(self, text: str) -> None:
        self.field.show_problem(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Up and down step through what fits; whoever comes in types over what stands there."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
            if step is not None:
                self._step(step)
                return True
        if event.type() is QEvent.Type.FocusIn:
            self.field.line.selectAll()
        return super().eventFilter(watched, event)

    def _fitting(self, typed: str) -> Sequence[Option]:
        wanted = typed.strip().lower()
        found = [option for option in self._options if option.fits(wanted)]
        return sorted(found, key=lambda option: wanted not in option.words)

    def _narrow(self, typed: str) -> None:
        self._found = tuple(self._search(typed)) if typed.strip() else self._options
        self._choice = self._found[0] if self._found and typed.strip() else None
        self._tell(len(self._found))
        self.chosen.emit()

    def _tell(self, count: int) -> None:
        if self._choice is None:
            self.field.show_hint("" if count else translate("Choice", "Nothing fits."))
        elif count > 1:
            pattern = translate("Choice", "{choice}; {count} fit, step with the arrow keys")
            self.field.show_hint(fill(pattern, choice=self._choice.text, count=count))
        else:
            self.field.show_hint(self._choice.text)

    def _step(self, by: int) -> None:
        if not self._found:
            return
        here = self._found.index(self._choice) if self._choice in self._found else -1 if by > 0 else 0
        self._take(self._found[(here + by) % len(self._found)])

    def _take(self, option: Option) -> None:
        self._choice = option
        self.field.fill_in(option.text)
        self.field.line.selectAll()
        self.field.show_hint(self._hint)
        self.chosen.emit()

    def _settle(self) -> None:
        """The line says what was chosen, not what was typed to find it; typing it empty chooses nothing."""
        if self._choice is not None:
            self.field.fill_in(self._choice.text)
            self.field.show_hint(self._hint)
        self._found = self._options

    def _show_menu(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for option in self._found[:MOST_IN_MENU]:
            menu.addAction(option.text).triggered.connect(lambda _=False, option=option: self._take(option))
        menu.popup(self.field.line.mapToGlobal(self.field.line.rect().bottomLeft()))


class NarrowChoice(ChoiceField):
    """One of many columns."""

    def make_field(self) -> Field:
        return NarrowField()
