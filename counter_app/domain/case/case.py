"""Ties one applicant to one visit at one window."""

from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.application.application import Application
from counter_app.domain.application.eligibility import Accepted
from counter_app.domain.ids import CaseId, OfficerId, RegionCode
from counter_app.domain.person.applicant import Applicant


@dataclass(frozen=True, slots=True)
class Window:
    """The counter that serves: the city it stands in, its number there, and the officer on duty."""

    city: RegionCode
    counter: str
    officer: OfficerId


@dataclass(frozen=True, slots=True)
class Case:
    """One application. It exists only for someone this window may serve."""

    id: CaseId
    applicant: Applicant
    window: Window
    eligibility: Accepted
    opened_at: datetime
    reuse_consented_at: datetime | None = None
    """When the applicant agreed that their photos in the regional library are looked at and used."""
    application: Application | None = None
    """None until it is taken down, and in records of before 2026-11-26, which never had one."""

    @property
    def is_in_province(self) -> bool:
        """Whether the household is registered in the province of the window."""
        return self.applicant.registered_at[:2] == self.window.city[:2]
