"""Looks at a window from outside and tells what an eye would notice."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QWidget

from counter_app.ui.widgets.elided import ElidedLabel


def texts(window: QWidget) -> str:
    """Everything that can be read in the window, one text a line."""
    seen = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    return "\n".join(widget.text() for widget in seen if widget.isVisible() and widget.text())


def clipped(window: QWidget) -> list[str]:
    """Texts that do not fit into the room they were given."""
    labels = [label for label in window.findChildren(QLabel) if label.isVisible() and label.text()]
    buttons = [button for button in window.findChildren(QAbstractButton) if button.isVisible() and button.text()]
    cut = [label.text() for label in labels if _is_cut(label)]
    return cut + [button.text() for button in buttons if button.sizeHint().width() > button.width()]


def overlapping(window: QWidget) -> list[str]:
    """Pairs of visible siblings that lie on one another."""
    found = []
    for parent in [window, *window.findChildren(QWidget)]:
        if not parent.isVisible() or isinstance(parent, QAbstractScrollArea) or parent.layout() is None:
            continue
        children = [child for child in parent.children() if isinstance(child, QWidget) and child.isVisible()]
        children = [child for child in children if not child.isWindow() and parent.layout().indexOf(child) >= 0]
        for number, one in enumerate(children):
            found += [f"{_name(one)} / {_name(other)}" for other in children[number + 1 :] if _touch(one, other)]
    return found


def outside(window: QWidget) -> list[str]:
    """Visible widgets that stick out of the window, scrolled ones apart."""
    whole = window.rect()
    return [
        _name(widget)
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and not widget.isWindow() and not _is_scrolled(widget)
        and not whole.contains(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()))
    ]  # fmt: skip


def _is_cut(label: QLabel) -> bool:
    if isinstance(label, ElidedLabel):
        return bool(label.toolTip())
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    return label.sizeHint().width() > label.width() or label.sizeHint().height() > label.height() + 1


def _touch(one: QWidget, other: QWidget) -> bool:
    return one.geometry().intersects(other.geometry())


def _is_scrolled(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def _name(widget: QWidget) -> str:
    text = widget.property("text")
    return f"{type(widget).__name__}({text or ''})"
