"""Holds the pages of newborns, of which the one that fits the session is in front."""

from collections.abc import Callable
from datetime import date
from typing import assert_never

from PySide6.QtWidgets import QWidget

from counter_app.domain.application.notice import Notice, notice_on
from counter_app.domain.case.case import Window
from counter_app.domain.days import china_day
from counter_app.domain.newborn.session import Committing, Keeping, Kept, NewbornState, Resting, TakingDown
from counter_app.domain.newborn.steps import Accepting
from counter_app.ui.newborn.clerk import step_maker
from counter_app.ui.newborn.kept_page import KeptPage
from counter_app.ui.newborn.list_page import NewbornListPage
from counter_app.ui.newborn.sign_page import NewbornSignPage
from counter_app.ui.newborn.take_page import TakePage
from counter_app.ui.parts import Parts
from counter_app.ui.widgets.deck import Deck


class NewbornPages(Deck):
    """GUI thread."""

    def __init__(self, parts: Parts, window: Callable[[], Window], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        rules = parts.newborn_rules

        def due(taken_on: date) -> tuple[date, date]:
            return rules.decision_due(taken_on, parts.is_workday), rules.hand_back_due(taken_on, parts.is_workday)

        def notice() -> Notice:
            return notice_on(parts.newborn_notices, china_day(parts.clock.now()))

        self.list = NewbornListPage(step_maker(parts, window), due, parts.clock.now, rules.kept)
        self.take, self.kept = TakePage(parts), KeptPage()
        self.sign = NewbornSignPage(parts.codebook, notice, parts.clock.now)
        self.lay((self.list, self.take, self.sign, self.kept))

    def retranslate(self) -> None:
        for page in (self.list, self.take, self.sign, self.kept):
            page.retranslate()

    def start(self) -> None:
        """The page comes in front: the focus goes where the officer goes on."""
        front = self.front
        if isinstance(front, NewbornListPage | TakePage | NewbornSignPage | KeptPage):
            front.start()

    def look_for(self, text: str) -> None:
        """Those that fit what was looked for elsewhere; an open registration stays in front."""
        if self.front is self.list:
            self.list.start(text)

    def show_state(self, state: NewbornState) -> None:
        page = self._page_of(state)
        if isinstance(state, Resting):
            for each in (self.take, self.sign, self.kept):
                each.forget()
        elif isinstance(state, TakingDown):
            self.take.show_state(state)
        elif isinstance(state, Committing):
            self.sign.show_state(state)
        elif isinstance(state, Keeping):
            (self.sign if page is self.sign else self.take).show_state(state)
        else:
            self.kept.show_state(state)
        has_failed = isinstance(state, TakingDown | Committing) and state.fault is not None
        if page is not self.front or has_failed:
            self.bring(page)
            if self.isVisible():
                self.start()  # what was disabled meanwhile has lost the focus

    def _page_of(self, state: NewbornState) -> QWidget:
        match state:
            case Resting():
                return self.list
            case TakingDown():
                return self.take
            case Committing():
                return self.sign
            case Keeping(draft=draft):
                return self.sign if isinstance(draft.outcome, Accepting) else self.take
            case Kept():
                return self.kept
            case _:
                assert_never(state)
