"""Shows the photographed papers of a case that was filed, one page at a time."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from counter_app.domain.case.casebook import Story
from counter_app.domain.days import CHINA_TIME
from counter_app.ui import theme
from counter_app.ui.book.news import News
from counter_app.ui.messages import documents as words
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.command import ENTER, CommandButton, Look
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.sheet import Sheet
from counter_app.ui.widgets.still_view import StillView

LIST_WIDTH_PX = 340


class PagesPage(QWidget):
    """`wanted` carries the position of the page that is to be seen; `save_wanted` the story whose pages they are."""

    wanted = Signal(int)
    save_wanted = Signal(object)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.story: Story | None = None
        self.list, self.view, self.news, self._facts = QListWidget(), StillView(), News(), Panel()
        self.news.hide()
        self.back, self.save = CommandButton("Esc", "back"), CommandButton(ENTER, "file", Look.PRIMARY)
        self._sheet = Sheet(widest_px=10_000)
        self._sheet.add_commands((self.back,), (self.save,))
        self._sheet.fill_with(self._columns())
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._sheet)
        self.list.currentRowChanged.connect(self._turn_to)
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.story))
        self.back.clicked.connect(self.closed)
        self.retranslate()

    def retranslate(self) -> None:
        self._sheet.name(
            translate("Documents", "Photographed papers"),
            translate("Documents", "As they were taken for this case; they are on this computer only."),
        )
        self.list.setAccessibleName(translate("Documents", "Photographed pages"))
        self.back.name(translate("Journal", "Back"))
        self.save.name(translate("Papers", "Save all as PDF"))
        if self.story is not None:
            for row, name in enumerate(words.numbered(self.story.documents)):
                self.list.item(row).setText(name)
            self._show_facts(self.list.currentRow())

    def start(self) -> None:
        self.list.setFocus()

    def show_story(self, story: Story) -> None:
        """The pages of this case; the first of them is wanted."""
        self.forget()
        self.story = story
        self.list.addItems(list(words.numbered(story.documents)))
        self.list.setCurrentRow(0)

    def show_page(self, position: int, jpeg: bytes) -> None:
        """A page that was asked for; one that is no longer wanted is ignored."""
        if position == self.list.currentRow():
            self.view.show_jpeg(jpeg)

    def forget(self) -> None:
        """Nothing of one case may be seen with the next."""
        self.story = None
        self.list.clear()
        self.view.show_jpeg(b"")
        self.news.hide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()

    def _turn_to(self, row: int) -> None:
        self.view.show_jpeg(b"")
        if self.story is not None and row >= 0:
            self._show_facts(row)
            self.wanted.emit(row)

    def _show_facts(self, row: int) -> None:
        assert self.story is not None
        page = self.story.documents[row]
        remarks = words.remarks(page.codes)
        size = fill(translate("Documents", "Resolution {dpi} dpi"), dpi=page.dpi)
        taken = f"{page.taken_at.astimezone(CHINA_TIME):%Y-%m-%d %H:%M}"
        self._facts.show_fact(Level.WARN if remarks else Level.GOOD, remarks or size, taken)

    def _columns(self) -> QHBoxLayout:
        left = QVBoxLayout()
        left.setSpacing(12)
        for widget in (self.news, self.list, self._facts):
            widget.setFixedWidth(LIST_WIDTH_PX)
            left.addWidget(widget, 1 if widget is self.list else 0)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addLayout(left)
        columns.addWidget(self.view, 1)
        return columns
