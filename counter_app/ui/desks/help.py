"""Knows which help belongs to which page, and opens it."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMainWindow, QWidget

from counter_app import resources
from counter_app.ui.book.day_page import DayPage
from counter_app.ui.book.journal_page import JournalPage
from counter_app.ui.book.pages_page import PagesPage
from counter_app.ui.documents.page import DocumentsPage
from counter_app.ui.later.page import LaterPage
from counter_app.ui.messages.literal import language
from counter_app.ui.newborn.kept_page import KeptPage
from counter_app.ui.newborn.list_page import NewbornListPage
from counter_app.ui.newborn.sign_page import NewbornSignPage
from counter_app.ui.newborn.take_page import TakePage
from counter_app.ui.pages.applicant import ApplicantPage
from counter_app.ui.pages.closed import ClosedPage
from counter_app.ui.pages.collection import CollectionPage
from counter_app.ui.pages.confirm import ConfirmPage
from counter_app.ui.pages.done import DonePage
from counter_app.ui.pages.door import DoorPage
from counter_app.ui.pages.papers import PapersPage
from counter_app.ui.pages.particulars import ParticularsPage
from counter_app.ui.pages.photo import PhotoPage
from counter_app.ui.pages.review import ReviewPage
from counter_app.ui.pages.together import TogetherPage
from counter_app.ui.settings.page import SettingsPage
from counter_app.ui.widgets.deck import Deck
from counter_app.ui.widgets.help_dialog import HelpDialog

TOPICS: dict[type[QWidget], str] = {
    DoorPage: "door", ApplicantPage: "applicant", ParticularsPage: "particulars", PhotoPage: "photo",
    ReviewPage: "review", CollectionPage: "collection", ConfirmPage: "confirm", DonePage: "done",
    ClosedPage: "closed", JournalPage: "journal", PapersPage: "papers", LaterPage: "later", DayPage: "day",
    SettingsPage: "settings", TogetherPage: "together", DocumentsPage: "documents",
    PagesPage: "pages",
    NewbornListPage: "newborns", TakePage: "newborn-form",
    NewbornSignPage: "newborn-form", KeptPage: "newborn-form",
}  # fmt: skip
"""In the order in which the manual tells of them."""
EVERYWHERE = "window"


def text_of(topic: str, in_language: str) -> str:
    """What is written under `resources/help` about this."""
    return resources.path("help", f"{topic}.{in_language}.md").read_text(encoding="utf-8")


class HelpDesk(QObject):
    """GUI thread."""

    def __init__(self, front: Deck, window: QMainWindow) -> None:
        super().__init__(window)
        self._front, self._window = front, window

    @property
    def topic(self) -> str:
        """Of the page that is seen."""
        page = self._front.front
        while type(page) not in TOPICS and isinstance(page, Deck):
            page = page.front
        return TOPICS[type(page)] if page is not None else EVERYWHERE

    def open(self) -> None:
        """What this page is for and its keys, then the keys that work everywhere."""
        texts = (text_of(topic, language()) for topic in (self.topic, EVERYWHERE))
        HelpDialog("\n\n".join(texts), self._window).open()
