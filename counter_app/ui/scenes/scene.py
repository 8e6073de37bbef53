"""Says what a scene is: what is done on a fresh window before its picture is taken."""

from collections.abc import Callable
from dataclasses import dataclass

from counter_app.ui.main_window import MainWindow
from counter_app.ui.scenes.cast import Cast

Act = Callable[[MainWindow, Cast], None]


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: its name, and what is done before it."""

    name: str
    acts: tuple[Act, ...]
    is_guarded: bool = False
    """Whether officers sign in."""
