"""Keeps the photographed pages of one case in order: kind by kind, each kind's pages as they follow each other."""

from dataclasses import dataclass, replace

from counter_app.domain.application.document import DocumentRules, Page, PageKind
from counter_app.domain.ids import CaseId, PageId
from counter_app.domain.session.session import Closed, Done, Idle, SessionState


@dataclass(frozen=True, slots=True)
class Folder:
    """The pages of that case. Nothing here knows another case's."""

    case: CaseId
    pages: tuple[Page, ...] = ()

    def of(self, kind: PageKind) -> tuple[Page, ...]:
        return tuple(page for page in self.pages if page.kind is kind)

    def find(self, page_id: PageId) -> Page | None:
        return next((page for page in self.pages if page.id == page_id), None)

    def put(self, page: Page) -> "Folder":
        """Behind the others of its kind; in place of the page with its identifier, if it is of the same kind."""
        held = self.find(page.id)
        if held is not None and held.kind is page.kind:
            return replace(self, pages=tuple(page if each.id == page.id else each for each in self.pages))
        return self._ordered((*self.drop(page.id).pages, page))

    def drop(self, page_id: PageId) -> "Folder":
        return replace(self, pages=tuple(page for page in self.pages if page.id != page_id))

    def move(self, page_id: PageId, by: int) -> "Folder":
        """Up or down among the pages of its kind, as far as they go."""
        page = self.find(page_id)
        if page is None:
            return self
        others = [each for each in self.of(page.kind) if each is not page]
        place = self.of(page.kind).index(page) + by
        others.insert(min(max(place, 0), len(others)), page)
        return self._ordered((*(each for each in self.pages if each.kind is not page.kind), *others))

    def is_full(self, rules: DocumentRules) -> bool:
        return len(self.pages) >= rules.most_pages

    def _ordered(self, pages: tuple[Page, ...]) -> "Folder":
        order = list(PageKind)
        return replace(self, pages=tuple(sorted(pages, key=lambda page: order.index(page.kind))))


def folder_of(state: SessionState, held: Folder | None) -> Folder | None:
    """The folder that belongs to the state: another case begins with an empty one, and what is filed needs none."""
    if isinstance(state, Idle | Done | Closed):
        return None
    return held if held is not None and held.case == state.case.id else Folder(state.case.id)
