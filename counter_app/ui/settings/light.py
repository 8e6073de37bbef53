"""Says in plain words what the live picture tells about camera and light."""

from counter_app.domain.photo.findings import Code
from counter_app.domain.ports import Glance
from counter_app.ui.messages import findings
from counter_app.ui.messages.literal import translate
from counter_app.ui.screen import Level
from counter_app.ui.widgets.panel import Panel

LIGHT = frozenset(
    {
        Code.TOO_DARK, Code.TOO_BRIGHT, Code.UNEVEN_LIGHT, Code.UNEVEN_LIGHT_VERTICAL, Code.OVEREXPOSED,
        Code.UNDEREXPOSED, Code.SHINY, Code.LOW_CONTRAST, Code.LENS_GLARE, Code.COLOURLESS, Code.COLOUR_CAST,
        Code.BACKGROUND_NOT_WHITE, Code.BACKGROUND_UNEVEN, Code.BACKGROUND_SHADOW, Code.BLURRED, Code.NOISY,
        Code.EYE_DISTANCE_SMALL,
    }
)  # fmt: skip
"""What whoever sets the place up can mend; how somebody sits is another matter."""


def show_light(panel: Panel, glance: Glance | None, *, has_picture: bool) -> None:
    """The one thing to mend first, or that nothing is."""
    if not has_picture:
        text = translate("Settings", "Choose another camera, or see whether its cable and its shutter are in order.")
        panel.show_nothing_yet("camera-off", translate("Settings", "No picture yet"), text)
        return
    seen = () if glance is None else glance.findings
    if glance is None or any(finding.code is Code.NO_FACE for finding in seen):
        text = translate("Settings", "Light is measured on a face: somebody should sit where applicants will.")
        panel.show_nothing_yet("person", translate("Settings", "Nobody before the camera"), text)
        return
    wrong = next((finding for finding in seen if finding.code in LIGHT), None)
    if wrong is not None:
        panel.show_fact(Level.WARN, findings.what(wrong), findings.todo(wrong))
        return
    text = translate("Settings", "Face and background are lit as the photo standard wants it.")
    panel.show_fact(Level.GOOD, translate("Settings", "The light is good"), text)
