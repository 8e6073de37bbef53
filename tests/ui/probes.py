"""Looks at a window from outside and tells what an eye would notice."""

import re
from collections import Counter

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QAccessible, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from counter_app.ui.widgets.elided import ElidedLabel

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QTextEdit, QPlainTextEdit)
LETTERS = re.compile(r"\w")


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
    cut_off = [
        _name(area)
        for area in window.findChildren(QScrollArea)
        if area.isVisible() and area.widget() is not None and area.widget().width() > area.viewport().width()
        and not area.horizontalScrollBar().isVisible()
    ]  # fmt: skip
    return cut_off + [
        _name(widget)
        for widget in window.findChildren(QWidget)
        if widget.isVisible() and not widget.isWindow() and not _is_scrolled(widget)
        and not whole.contains(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()))
    ]  # fmt: skip


def nameless(window: QWidget) -> list[str]:
    """Controls of which a screen reader would say nothing but their kind."""
    found = []
    for widget in window.findChildren(QWidget):
        if isinstance(widget, CONTROLS) and widget.isVisible() and _can_be_used(widget):
            seen = QAccessible.queryAccessibleInterface(widget)
            if not LETTERS.search(seen.text(QAccessible.Text.Name)):
                found.append(_name(widget))
    return found


def doubled_keys(window: QWidget) -> list[str]:
    """Keys that two visible commands of one window share: Qt then presses neither."""
    keys = [
        (owner.window(), shortcut.key().toString(QKeySequence.SequenceFormat.PortableText))
        for shortcut in window.findChildren(QShortcut)
        if isinstance(owner := shortcut.parent(), QWidget) and owner.isVisible() and owner.isEnabled()
    ]
    return sorted(key for (_, key), count in Counter(keys).items() if count > 1)


def _can_be_used(widget: QWidget) -> bool:
    """By key or by pointer; the arrow that clears a line is part of it."""
    return bool(widget.focusPolicy().value) or (isinstance(widget, QAbstractButton) and not _is_of_a_line(widget))


def _is_of_a_line(widget: QWidget) -> bool:
    return isinstance(widget.parentWidget(), QLineEdit)


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
