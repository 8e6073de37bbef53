"""Reads the rules and numbers under `resources/`, with what the settings change in them."""

from dataclasses import dataclass, replace

from counter_app import resources
from counter_app.config import Settings
from counter_app.domain.application.codebook import Codebook
from counter_app.domain.application.document import DocumentRules, read_document_rules
from counter_app.domain.application.eligibility import Rules, read_rules
from counter_app.domain.application.notice import Notice, read_notice
from counter_app.domain.case.requirements import Requirements, read_requirements
from counter_app.domain.newborn.rules import NewbornRules, read_newborn_rules
from counter_app.domain.person.guardian import read_relations
from counter_app.domain.person.officer import AccessRules, read_access_rules
from counter_app.domain.photo.reuse import ReuseRules, read_reuse_rules
from counter_app.domain.photo.spec import PhotoSpec
from counter_app.domain.places.divisions import read_divisions
from counter_app.domain.places.ethnicity import read_ethnic_groups
from counter_app.domain.places.lateness import ProgressRules, read_progress_rules
from counter_app.domain.places.regions import read_regions
from counter_app.domain.places.terms import Terms, read_terms
from counter_app.profiles import load_further, load_profile
from counter_app.sync.link.rules import SyncRules, read_sync_rules


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything that is read from `resources/` at the start."""

    rules: Rules
    terms: Terms
    spec: PhotoSpec
    further: tuple[PhotoSpec, ...]
    """The other profiles that the same shot is rendered into."""
    reuse: ReuseRules
    codebook: Codebook
    requirements: Requirements
    signed_notices: tuple[Notice, ...]
    newborn_rules: NewbornRules
    newborn_notices: tuple[Notice, ...]
    sync: SyncRules
    access: AccessRules
    progress: ProgressRules
    documents: DocumentRules


def read_tables(settings: Settings) -> Tables:
    """Raises FaultError(SETTINGS_WRONG) for a profile that there is not."""
    terms = read_terms(resources.toml("rules", "terms.toml"))
    if settings.promised_working_days:
        terms = replace(terms, promised_working_days=settings.promised_working_days)
    sync = read_sync_rules(resources.toml("sync.toml"))
    if settings.keep_photos_days:
        sync = replace(sync, journal=replace(sync.journal, keep_photos_days=settings.keep_photos_days))
    eligibility, regions = resources.toml("rules", "eligibility.toml"), read_regions(resources.toml("regions.toml"))
    return Tables(
        read_rules(eligibility, regions),
        terms,
        load_profile(settings.profile),
        load_further(settings.profile),
        read_reuse_rules(resources.toml("rules", "reuse.toml")),
        read_codebook(),
        read_requirements(eligibility, resources.toml("rules", "applications.toml"), regions),
        read_notices("notices"),
        read_newborn_rules(resources.toml("rules", "newborn.toml"), regions),
        read_notices("notices", "newborn"),
        sync,
        read_access_rules(resources.toml("rules", "access.toml")),
        read_progress_rules(resources.toml("rules", "progress.toml")),
        read_document_rules(resources.toml("rules", "documents.toml")),
    )


def read_codebook() -> Codebook:
    return Codebook(
        read_ethnic_groups(resources.toml("codes", "ethnicity.toml")),
        read_relations(resources.toml("codes", "relations.toml")),
        read_divisions(resources.toml("divisions.toml")),
    )


def read_notices(*folder: str) -> tuple[Notice, ...]:
    """Every version that is shipped in that folder."""
    files = sorted(resources.path(*folder).glob("*.toml"))
    return tuple(read_notice(resources.toml(*folder, file.name)) for file in files)
