"""Shows how something that was filed stands, and takes its next step: a button each, a form where one is needed."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from counter_app.ui.messages.literal import translate
from counter_app.ui.widgets.command import CommandButton
from counter_app.ui.widgets.facts import Facts
from counter_app.ui.widgets.label import Role, paragraph
from counter_app.ui.widgets.panel import Card, Panel

ACROSS = 2
N_contra = TypeVar("N_contra", contravariant=True)


class StepForm(Protocol[N_contra]):
    """What a form can do; `read` gives the step's content, or None after saying what is missing."""

    def retranslate(self) -> None: ...

    def begin(self, now: N_contra) -> None: ...

    def read(self) -> object | None: ...


class Told(Protocol):
    """A story, as far as this panel knows it."""

    @property
    def standing(self) -> object: ...


M = TypeVar("M", bound=Enum)
S = TypeVar("S", bound=Told)


@dataclass(frozen=True, slots=True)
class Offered(Generic[M]):
    """Steps in their order with key and icon, and the forms of those that need one."""

    buttons: Mapping[M, tuple[str, str]]
    forms: Mapping[M, QWidget]


class StepPanel(Card, Generic[M, S]):
    """`told` carries what the officer notes; `form_changed` says that a form was opened or closed.

    Whoever inherits says what is written on the buttons, which of them are possible, and how a story is shown.
    """

    told = Signal(object)
    form_changed = Signal()
    resend_wanted = Signal()

    def __init__(self, offered: Offered[M], facts: Facts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._story: S | None = None
        self._open: M | None = None
        self._name, self._facts, self._stands, self._commands = paragraph(Role.LARGE), facts, Panel(), QGridLayout()
        self.buttons = {step: CommandButton(key, icon, parent=self) for step, (key, icon) in offered.buttons.items()}
        self.forms = dict(offered.forms)
        self.resend = CommandButton("Alt+9", "cloud-up")
        self.resend.clicked.connect(self.resend_wanted)
        self._commands.setSpacing(8)
        self.rows.addWidget(self._name)
        self.rows.addLayout(self._facts)
        self.rows.addWidget(self._stands)
        self.rows.addLayout(self._commands)
        for widget in (self.resend, *self.forms.values()):
            self.rows.addWidget(widget)
        self.rows.addStretch(1)
        for step, button in self.buttons.items():
            button.clicked.connect(lambda _=False, step=step: self.take(step))

    @property
    def story(self) -> S | None:
        return self._story

    @property
    def open_step(self) -> M | None:
        """The step whose form is open."""
        return self._open

    def names(self) -> Mapping[M, str]:
        """What is written on the buttons."""
        raise NotImplementedError

    def possible(self, story: S) -> tuple[M, ...]:
        """The steps that may be noted now."""
        raise NotImplementedError

    def at_once(self, step: M, story: S) -> object | None:
        """What a step says that needs no form, or None when nothing can be said."""
        raise NotImplementedError

    def show_standing(self, story: S) -> None:
        raise NotImplementedError

    def make_room(self) -> None:
        """Called when a form was opened or closed."""

    def retranslate(self) -> None:
        names = self.names()
        for step, button in self.buttons.items():
            button.name(names[step])
        self.resend.name(translate("Later", "Send what was refused again"))
        for step in self.forms:
            self._form_of(step).retranslate()
        if self._story is not None:
            self._show(self._story)

    def show_story(self, story: S | None) -> None:
        """Another one, the same a step further, or none. An open form is closed."""
        self._story = story
        self.close_form()
        self.setVisible(story is not None)
        if story is not None:
            self._show(story)
        self.form_changed.emit()

    def take(self, step: M) -> None:
        """Note the step at once, or open the form that it needs."""
        if self._story is None or step not in self.possible(self._story):
            return
        if step not in self.forms:
            what = self.at_once(step, self._story)
            if what is not None:
                self.told.emit(what)
            return
        self.close_form()
        self._open = step
        self._lay_buttons()
        self.forms[step].show()
        self._form_of(step).begin(self._story.standing)
        self.form_changed.emit()

    def submit(self) -> None:
        """Hand the open form in; one that is not complete says what is missing."""
        what = None if self._open is None else self._form_of(self._open).read()
        if what is not None:
            self.told.emit(what)

    def close_form(self) -> None:
        for form in self.forms.values():
            form.hide()
        was_open, self._open = self._open, None
        self._lay_buttons()
        if was_open is not None:
            self.form_changed.emit()

    def _form_of(self, step: M) -> StepForm[object]:
        form: StepForm[object] = self.forms[step]  # type: ignore[assignment]  # every form of this table is both
        return form

    def _show(self, story: S) -> None:
        self.show_standing(story)
        self._lay_buttons()

    def _lay_buttons(self) -> None:
        """Those that may be taken now, without gaps; an open form has the room for itself."""
        self.make_room()
        possible = () if self._story is None or self._open is not None else self.possible(self._story)
        shown = [button for step, button in self.buttons.items() if step in possible]
        for button in self.buttons.values():
            self._commands.removeWidget(button)
            button.setVisible(button in shown)
        for place, button in enumerate(shown):
            self._commands.addWidget(button, *divmod(place, ACROSS))
