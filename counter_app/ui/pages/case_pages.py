"""Holds the pages of a case and shows the one that the screen asks for."""

from typing import assert_never

from PySide6.QtWidgets import QWidget

from counter_app.domain.application.notice import Notice, notice_on
from counter_app.domain.days import china_day
from counter_app.domain.photo.photo import HeldPhoto
from counter_app.ui.intake import Form, Intake, Service, read_form
from counter_app.ui.messages import takes
from counter_app.ui.pages.applicant import ApplicantPage
from counter_app.ui.pages.closed import ClosedPage
from counter_app.ui.pages.collection import CollectionPage
from counter_app.ui.pages.confirm import ConfirmPage
from counter_app.ui.pages.done import DonePage
from counter_app.ui.pages.particulars import ParticularsPage
from counter_app.ui.pages.photo import PhotoPage
from counter_app.ui.pages.review import ReviewPage
from counter_app.ui.pages.together import TogetherPage
from counter_app.ui.parts import Parts
from counter_app.ui.screen import (
    ClosedView,
    CollectionView,
    ConfirmView,
    DoneView,
    IntakeView,
    PairView,
    ParticularsView,
    PhotoView,
    ReviewView,
    Screen,
    View,
)
from counter_app.ui.widgets.deck import Deck
from counter_app.ui.widgets.overruling import OwnWord, SecondWord

FirstPage = ApplicantPage | ParticularsPage | PhotoPage | ReviewPage | TogetherPage
Page = FirstPage | CollectionPage | ConfirmPage | DonePage | ClosedPage


class CasePages(Deck):
    """The stations of a case."""

    def __init__(self, parts: Parts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        shape, clock = parts.spec.shape, parts.clock
        self.applicant = ApplicantPage(parts.rules.regions, self._read)
        self.photo = PhotoPage(parts.newest_frame, parts.newest_glance, shape, clock, self._told)
        self.overruling = SecondWord() if parts.guarding is not None else OwnWord(parts.window.officer)
        self.review = ReviewPage(shape, self.overruling, self._told)
        self.together = TogetherPage(parts.newest_frame, parts.newest_pair_glance, clock)
        codebook = parts.codebook
        self.particulars = ParticularsPage(codebook, parts.requirements, lambda: china_day(clock.now()))
        self.collection = CollectionPage(shape, codebook.divisions, clock.now)
        self.confirm = ConfirmPage(shape, codebook, self._notice, clock.now)
        self.done = DonePage(shape)
        self.closed = ClosedPage()
        self._pages: tuple[Page, ...] = (
            self.applicant, self.particulars, self.photo, self.review, self.together, self.collection, self.confirm,
            self.done, self.closed,
        )  # fmt: skip
        self.lay(self._pages)

    def _told(self, held: HeldPhoto) -> str:
        return takes.held_photo(held, self._parts.rules.regions, china_day(self._parts.clock.now()))

    def show_screen(self, screen: Screen) -> None:
        page = self._show(screen.view)
        if page is not self.front:
            before = self.front
            self.bring(page)
            if before is self.photo:
                self.photo.forget()  # the chosen frame has gone on; the moments around it are 17 MB
            self.start()

    def start(self) -> None:
        """Put the focus where the officer begins on the page in front."""
        for page in self._pages:
            if page is self.front:
                page.start()

    def forget(self) -> None:
        """Let go of everything about the last applicant."""
        for page in self._pages:
            page.forget()

    def retranslate(self) -> None:
        for page in self._pages:
            page.retranslate()

    def _show(self, view: View) -> Page:
        match view:
            case IntakeView():
                return self.applicant
            case ParticularsView():
                self.particulars.show_view(view)
                return self.particulars
            case PhotoView() | ReviewView() | PairView():
                return self._show_photo(view)
            case CollectionView():
                self.collection.show_view(view)
                return self.collection
            case ConfirmView():
                self.confirm.show_view(view)
                return self.confirm
            case DoneView() | ClosedView():
                return self._show_last(view)
            case _:
                assert_never(view)

    def _show_photo(self, view: PhotoView | ReviewView | PairView) -> Page:
        if isinstance(view, PairView):
            self.together.show_view(view)
            return self.together
        if isinstance(view, PhotoView):
            self.photo.show_view(view)
            return self.photo
        self.review.show_view(view)
        return self.review

    def _show_last(self, view: DoneView | ClosedView) -> Page:
        if isinstance(view, DoneView):
            self.done.show_view(view)
            return self.done
        self.closed.show_view(view)
        return self.closed

    def _notice(self) -> Notice:
        return notice_on(self._parts.signed_notices, china_day(self._parts.clock.now()))

    def _read(self, form: Form) -> Intake:
        parts = self._parts
        service = Service(parts.rules, parts.terms, parts.window, parts.is_workday)
        return read_form(form, service, china_day(parts.clock.now()))
