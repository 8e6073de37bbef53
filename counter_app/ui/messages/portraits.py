"""Puts into words which cards a shot serves, and what was done to its picture."""

from collections.abc import Mapping

from counter_app.domain.ids import ProfileId
from counter_app.domain.photo.findings import Rendering, Severity, Verdict
from counter_app.ui.messages import findings
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, capital, fill, translate

PROFILES: Mapping[str, str] = {
    "id-card": QT_TRANSLATE_NOOP("Portrait", "Resident ID card"),
    "social-security": QT_TRANSLATE_NOOP("Portrait", "Social security card"),
    "exit-entry": QT_TRANSLATE_NOOP("Portrait", "Exit-entry documents"),
    "driving-licence": QT_TRANSLATE_NOOP("Portrait", "Driving licence"),
    "residence-permit": QT_TRANSLATE_NOOP("Portrait", "Residence permit"),
}


def profile(name: ProfileId) -> str:
    """A region's own profile has no name here and goes by its identifier."""
    return translate("Portrait", PROFILES[name]) if name in PROFILES else name


def fitness(rendering: Rendering) -> str:
    """Whether the shot serves this card too; if not, the first thing that stands against it."""
    name = profile(rendering.profile)
    against = [each for each in rendering.report.findings if each.severity is Severity.BLOCKING]
    if rendering.report.verdict is Verdict.PASS or not against:
        return name
    return fill(translate("Portrait", "{card}: {why}"), card=name, why=findings.what(against[0]))


def is_fit(rendering: Rendering) -> bool:
    return rendering.portrait is not None and rendering.report.verdict is Verdict.PASS


def done(steps: Mapping[str, float]) -> str:
    """What was done to the picture, in one line; nothing that could not be seen is told."""
    if steps.get("reused"):
        return translate("Portrait", "As it came from the library, unchanged")
    told = []
    if abs(steps.get("levelled_deg", 0.0)) >= 0.5:
        angle = findings.quantity(abs(steps["levelled_deg"]), "deg")
        told.append(fill(translate("Portrait", "levelled by {angle}"), angle=angle))
    if steps.get("background_lightened"):
        told.append(translate("Portrait", "background lightened"))
    if "white_balance_red" in steps:
        told.append(translate("Portrait", "white balance from the wall"))
    if "exposure" in steps:
        text = translate("Portrait", "brightened × {gain}")
        told.append(fill(text, gain=f"{steps['exposure']:.2f}"))
    return capital(translate("Portrait", ", ").join(told))
