"""The page that shows a case's papers as they will be printed, and prints or saves one or all of them."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListWidget, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from counter_app.domain.faults import Fault
from counter_app.ui import theme
from counter_app.ui.messages import faults
from counter_app.ui.messages import outcome as outcome_words
from counter_app.ui.messages import papers as words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.outcome import Outcome
from counter_app.ui.paper_texts import PaperText
from counter_app.ui.parts import Printed
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.label import Role, label
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.sheet import Sheet

LIST_WIDTH_PX = 300


class PageView(QScrollArea):
    """One page, as wide as there is room, never wider than it was made."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = QImage()
        self.picture = QLabel()
        self.picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setWidget(self.picture)
        self.setWidgetResizable(True)
        self.setMinimumSize(QSize(200, 120))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_page(self, page: QImage) -> None:
        self._page = page
        self._fit()
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._page.isNull():
            self.picture.clear()
            return
        width = min(self._page.width(), max(1, self.viewport().width() - 2))
        scaled = QPixmap.fromImage(self._page.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation))
        # on a white page nobody would see where the sheet ends
        painter = QPainter(scaled)
        painter.setPen(QColor(theme.COLOURS.line))
        painter.drawRect(scaled.rect().adjusted(0, 0, -1, -1))
        painter.end()
        self.picture.setPixmap(scaled)


class PapersPage(QWidget):
    """`shown` carries the paper to be pictured; `print_wanted` and `save_wanted` carry papers, one or all."""

    shown = Signal(object)
    print_wanted = Signal(object)
    save_wanted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: tuple[PaperText, ...] = ()
        self._pages: tuple[QImage, ...] = ()
        self._page = 0
        self.list, self.view, self._told = QListWidget(), PageView(), Panel()
        self._count = label(Role.QUIET)
        self.back = CommandButton("Esc", "back")
        self.turn = CommandButton("N", "next")
        self.save = CommandButton("S", "file")
        self.print = CommandButton("P", "print")
        self.print_all = CommandButton(ENTER, "print", Look.PRIMARY)
        self._sheet = Sheet()
        self._sheet.add_commands((self.back,), (self.turn, self.save, self.print, self.print_all))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Papers", "Papers"),
            translate("Papers", "As they will be printed. Choose with the arrow keys."),
        )
        self.list.setAccessibleName(translate("Papers", "Papers"))
        self.back.name(translate("Papers", "Back"))
        self.turn.name(translate("Papers", "Next sheet"))
        self.save.name(translate("Papers", "Save all as PDF"))
        self.print.name(translate("Papers", "Print this one"))
        self.print_all.name(translate("Papers", "Print all"))
        self._show_list()
        self._show_page()

    def start(self) -> None:
        self._told.hide()
        self.list.setFocus()

    def show_texts(self, texts: tuple[PaperText, ...]) -> None:
        """The papers to choose from; the first is asked for."""
        self._texts = texts
        self._pages, self._page = (), 0
        self._show_list()
        self.list.setCurrentRow(0 if texts else -1)
        self._show_page()

    def forget(self) -> None:
        self.show_texts(())

    def show_pages(self, text: PaperText, printed: Printed | Fault) -> None:
        """The pictures that were asked for; those of a paper that is no longer looked at are ignored."""
        if text != self._chosen():
            return
        if isinstance(printed, Fault):
            self.tell(printed)
            return
        self._pages, self._page = printed.pages, 0
        self._show_page()
        if printed.spoiled:
            texts = " ".join(outcome_words.template(fault) for fault in printed.spoiled)
            self._told.show()
            self._told.show_fact(Level.WARN, translate("Papers", "Not the region's paper"), texts)

    def tell(self, outcome: Outcome) -> None:
        """What became of printing or saving."""
        self._told.show()
        if isinstance(outcome, Fault):
            self._told.show_fact(Level.BAD, faults.what(outcome), faults.todo(outcome))
        else:
            level = Level.WARN if outcome.missing or outcome.spoiled else Level.GOOD
            self._told.show_fact(level, outcome_words.what(outcome), outcome_words.todo(outcome))

    def _columns(self) -> QHBoxLayout:
        self.list.setFixedWidth(LIST_WIDTH_PX)
        left = QVBoxLayout()
        left.setSpacing(theme.GAP_PX)
        left.addWidget(self.list, 1)
        left.addWidget(self._count)
        left.addWidget(self._told)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addLayout(left)
        columns.addWidget(self.view, 1)
        self._told.setFixedWidth(LIST_WIDTH_PX)
        return columns

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._choose)
        self.turn.clicked.connect(self._turn)
        self.back.clicked.connect(self.closed)
        self.save.clicked.connect(lambda: self.save_wanted.emit(self._texts))
        self.print.clicked.connect(self._print_one)
        self.print_all.clicked.connect(lambda: self.print_wanted.emit(self._texts))

    def _print_one(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.print_wanted.emit((chosen,))

    def _chosen(self) -> PaperText | None:
        row = self.list.currentRow()
        return self._texts[row] if 0 <= row < len(self._texts) else None

    def _choose(self) -> None:
        chosen = self._chosen()
        self._pages, self._page = (), 0
        self._told.hide()
        self._show_page()
        if chosen is not None:
            self.shown.emit(chosen)

    def _turn(self) -> None:
        if self._pages:
            self._page = (self._page + 1) % len(self._pages)
            self._show_page()

    def _show_list(self) -> None:
        row = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([words.name(text.kind) for text in self._texts])
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)

    def _show_page(self) -> None:
        self.view.show_page(self._pages[self._page] if self._pages else QImage())
        is_waiting = bool(self._texts) and not self._pages
        count = translate("Papers", "Sheet {page} of {pages}")
        waiting = translate("Papers", "The sheet is being made …") if is_waiting else ""
        numbered = fill(count, page=self._page + 1, pages=len(self._pages))
        self._count.setText(numbered if self._pages else waiting)
        self.view.picture.setAccessibleName(self._count.text())
        self.turn.setEnabled(len(self._pages) > 1)
        for command in (self.save, self.print, self.print_all):
            command.setEnabled(bool(self._texts))
