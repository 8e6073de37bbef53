"""Reads the rules and numbers under `resources/`, with what the settings change in them."""

from dataclasses import dataclass, replace

from counter_app import resources
from counter_app.config import Settings
from counter_app.domain.eligibility import Rules, read_rules
from counter_app.domain.lateness import ProgressRules, read_progress_rules
from counter_app.domain.officer import AccessRules, read_access_rules
from counter_app.domain.regions import read_regions
from counter_app.domain.reuse import ReuseRules, read_reuse_rules
from counter_app.domain.spec import PhotoSpec
from counter_app.domain.terms import Terms, read_terms
from counter_app.profiles import load_further, load_profile
from counter_app.sync.rules import SyncRules, read_sync_rules


@dataclass(frozen=True, slots=True)
class Tables:
    """Everything that is read from `resources/` at the start."""

    rules: Rules
    terms: Terms
    spec: PhotoSpec
    further: tuple[PhotoSpec, ...]
    """The other profiles that the same shot is rendered into."""
    reuse: ReuseRules
    sync: SyncRules
    access: AccessRules
    progress: ProgressRules


def read_tables(settings: Settings) -> Tables:
    """Raises FaultError(SETTINGS_WRONG) for a profile that there is not."""
    terms = read_terms(resources.toml("rules", "terms.toml"))
    if settings.promised_working_days:
        terms = replace(terms, promised_working_days=settings.promised_working_days)
    return Tables(
        read_rules(resources.toml("rules", "eligibility.toml"), read_regions(resources.toml("regions.toml"))),
        terms,
        load_profile(settings.profile),
        load_further(settings.profile),
        read_reuse_rules(resources.toml("rules", "reuse.toml")),
        read_sync_rules(resources.toml("sync.toml")),
        read_access_rules(resources.toml("rules", "access.toml")),
        read_progress_rules(resources.toml("rules", "progress.toml")),
    )
