"""Puts findings about a photo into words: what is wrong, what to do, and the numbers behind it."""

from collections.abc import Mapping
from dataclasses import dataclass

from counter_app.domain.photo.findings import Code, Finding, Severity
from counter_app.ui.messages.literal import QT_TRANSLATE_NOOP, fill, translate


@dataclass(frozen=True, slots=True)
class Words:
    """What is wrong, and what to do about it."""

    what: str
    todo: str


_FRAMING = {
    Code.NO_FACE: Words(
        QT_TRANSLATE_NOOP("Finding", "No face in the picture"),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to sit down and face the camera."),
    ),
    Code.SEVERAL_FACES: Words(
        QT_TRANSLATE_NOOP("Finding", "More than one face in the picture"),
        QT_TRANSLATE_NOOP("Finding", "Ask everyone else to step out of the picture."),
    ),
    Code.TOO_FAR: Words(
        QT_TRANSLATE_NOOP("Finding", "Too far from the camera"),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to move closer."),
    ),
    Code.TOO_NEAR: Words(
        QT_TRANSLATE_NOOP("Finding", "Too close to the camera"),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to move back a little."),
    ),
    Code.HEAD_CUT: Words(
        QT_TRANSLATE_NOOP("Finding", "The head does not fit into the picture"),
        QT_TRANSLATE_NOOP("Finding", "Bring the head into the guide; adjust the seat or the camera."),
    ),
    Code.OFF_CENTRE: Words(
        QT_TRANSLATE_NOOP("Finding", "Not in the middle"),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to move into the guide."),
    ),
    Code.HEAD_TILTED: Words(
        QT_TRANSLATE_NOOP("Finding", "The head is tilted"),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to hold the head upright."),
    ),
    Code.FACE_TURNED: Words(
        QT_TRANSLATE_NOOP("Finding", "The face is turned to one side"),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to look straight at the camera."),
    ),
    Code.CHIN_RAISED_OR_LOWERED: Words(
        QT_TRANSLATE_NOOP("Finding", "The chin is raised or lowered"),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to look level into the camera."),
    ),
}

_FACE = {
    Code.EYES_CLOSED: Words(
        QT_TRANSLATE_NOOP("Finding", "The eyes are closed"),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to open the eyes; take the photo again."),
    ),
    Code.EYES_UNSURE: Words(
        QT_TRANSLATE_NOOP("Finding", "The eyes may be half closed"),
        QT_TRANSLATE_NOOP("Finding", "Check by eye that both eyes are open."),
    ),
    Code.LOOKING_AWAY: Words(
        QT_TRANSLATE_NOOP("Finding", "The eyes look to one side"),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to look into the lens."),
    ),
    Code.MOUTH_OPEN: Words(
        QT_TRANSLATE_NOOP("Finding", "The mouth is open"),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to close the mouth."),
    ),
    Code.SMILING: Words(
        QT_TRANSLATE_NOOP("Finding", "The applicant is smiling"),
        QT_TRANSLATE_NOOP("Finding", "Ask for a natural, calm expression."),
    ),
    Code.GLASSES_PRESENT: Words(
        QT_TRANSLATE_NOOP("Finding", "Glasses are worn"),
        QT_TRANSLATE_NOOP("Finding", "Check by eye: always worn, no glare, no tint, the frame leaves the eyes free."),
    ),
    Code.HEAD_COVERED: Words(
        QT_TRANSLATE_NOOP("Finding", "The head may be covered"),
        QT_TRANSLATE_NOOP("Finding", "Check by eye that nothing is worn on the head."),
    ),
    Code.FOREHEAD_HIDDEN: Words(
        QT_TRANSLATE_NOOP("Finding", "Hair may hide the eyebrows"),
        QT_TRANSLATE_NOOP("Finding", "Check by eye that the eyebrows are free; otherwise brush the hair aside."),
    ),
}

_LIGHT = {
    Code.TOO_DARK: Words(
        QT_TRANSLATE_NOOP("Finding", "The face is too dark"),
        QT_TRANSLATE_NOOP("Finding", "Turn the lights up, or turn the applicant to the light."),
    ),
    Code.TOO_BRIGHT: Words(
        QT_TRANSLATE_NOOP("Finding", "The face is too bright"),
        QT_TRANSLATE_NOOP("Finding", "Turn the lights down."),
    ),
    Code.UNEVEN_LIGHT: Words(
        QT_TRANSLATE_NOOP("Finding", "One side of the face is darker"),
        QT_TRANSLATE_NOOP("Finding", "Switch on both lamps; keep out light from the side."),
    ),
    Code.OVEREXPOSED: Words(
        QT_TRANSLATE_NOOP("Finding", "Parts of the face are burnt out"),
        QT_TRANSLATE_NOOP("Finding", "Turn the lights down or move them away."),
    ),
    Code.UNDEREXPOSED: Words(
        QT_TRANSLATE_NOOP("Finding", "Parts of the face are lost in shadow"),
        QT_TRANSLATE_NOOP("Finding", "Light the face from the front."),
    ),
    Code.COLOUR_CAST: Words(
        QT_TRANSLATE_NOOP("Finding", "The colours are off"),
        QT_TRANSLATE_NOOP("Finding", "Keep out coloured light; use the counter's own lamps only."),
    ),
    Code.BACKGROUND_NOT_WHITE: Words(
        QT_TRANSLATE_NOOP("Finding", "The background is not white"),
        QT_TRANSLATE_NOOP("Finding", "Pull the white screen down behind the applicant."),
    ),
    Code.BACKGROUND_UNEVEN: Words(
        QT_TRANSLATE_NOOP("Finding", "The background is uneven"),
        QT_TRANSLATE_NOOP("Finding", "Smooth the screen; remove objects and shadows behind the applicant."),
    ),
    Code.TOP_TOO_LIGHT: Words(
        QT_TRANSLATE_NOOP("Finding", "The clothes are almost white"),
        QT_TRANSLATE_NOOP("Finding", "Ask for a darker top, so that it stands out from the background."),
    ),
    Code.BLURRED: Words(
        QT_TRANSLATE_NOOP("Finding", "The picture is blurred"),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to keep still; clean or focus the lens."),
    ),
    Code.COLOURLESS: Words(
        QT_TRANSLATE_NOOP("Finding", "The picture has no colour"),
        QT_TRANSLATE_NOOP("Finding", "Switch the camera to colour."),
    ),
}

_PORTRAIT = {
    Code.HAIR_TOP_UNSURE: Words(
        QT_TRANSLATE_NOOP("Finding", "The top of the hair could not be found"),
        QT_TRANSLATE_NOOP("Finding", "Check by eye that there is a little room above the hair."),
    ),
    Code.PORTRAIT_FACE_WIDTH: Words(
        QT_TRANSLATE_NOOP("Finding", "The face is too wide or too narrow in the portrait"),
        QT_TRANSLATE_NOOP("Finding", "Take the photo again with the head in the guide."),
    ),
    Code.PORTRAIT_HAIR_TOP: Words(
        QT_TRANSLATE_NOOP("Finding", "The room above the hair is not as prescribed"),
        QT_TRANSLATE_NOOP("Finding", "Tall hair may be cut; otherwise take the photo again."),
    ),
    Code.PORTRAIT_EYE_LINE: Words(
        QT_TRANSLATE_NOOP("Finding", "The eyes are too low in the portrait"),
        QT_TRANSLATE_NOOP("Finding", "Take the photo again with the head in the guide."),
    ),
    Code.PORTRAIT_HEAD_HEIGHT: Words(
        QT_TRANSLATE_NOOP("Finding", "In the portrait the head is too tall or too short"),
        QT_TRANSLATE_NOOP("Finding", "Take another with the hair lying flat, and the head upright."),
    ),
    Code.PORTRAIT_EYE_DISTANCE: Words(
        QT_TRANSLATE_NOOP("Finding", "In the portrait the eyes are too near to or too far from each other"),
        QT_TRANSLATE_NOOP("Finding", "Take another with the face straight to the camera."),
    ),
    Code.PORTRAIT_OFF_CENTRE: Words(
        QT_TRANSLATE_NOOP("Finding", "The face is not centred in the portrait"),
        QT_TRANSLATE_NOOP("Finding", "Take the photo again with the head in the guide."),
    ),
    Code.PORTRAIT_UPSCALED: Words(
        QT_TRANSLATE_NOOP("Finding", "The portrait had to be enlarged"),
        QT_TRANSLATE_NOOP("Finding", "Move the applicant closer and take the photo again."),
    ),
    Code.PORTRAIT_BACKGROUND: Words(
        QT_TRANSLATE_NOOP("Finding", "The portrait's background is not white enough"),
        QT_TRANSLATE_NOOP("Finding", "Light the screen behind the applicant and take the photo again."),
    ),
    Code.FILE_SIZE_UNUSUAL: Words(
        QT_TRANSLATE_NOOP("Finding", "The picture file has an unusual size"),
        QT_TRANSLATE_NOOP("Finding", "It may be used; a plain background usually helps."),
    ),
    Code.FILE_TOO_LARGE: Words(
        QT_TRANSLATE_NOOP("Finding", "The picture file is too large"),
        QT_TRANSLATE_NOOP("Finding", "Take the photo again before a plain background."),
    ),
    Code.REUSED_TOO_OLD: Words(
        QT_TRANSLATE_NOOP("Finding", "The photo from the library is older than this card allows"),
        QT_TRANSLATE_NOOP("Finding", "Take a new photo."),
    ),
    Code.REUSED_LIKENESS: Words(
        QT_TRANSLATE_NOOP("Finding", "Photo from the library: only you can see whether it is this person"),
        QT_TRANSLATE_NOOP("Finding", "Compare it with the applicant: the same person, and do they still look like it?"),
    ),
    Code.BYSTANDER: Words(
        QT_TRANSLATE_NOOP("Finding", "Someone else seems to be in the picture"),
        QT_TRANSLATE_NOOP("Finding", "Look at both edges of the picture: is anyone beside or behind the applicant?"),
    ),
    Code.EYE_DISTANCE_SMALL: Words(
        QT_TRANSLATE_NOOP("Finding", "The eyes are few pixels apart"),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to come a little closer."),
    ),
    Code.DARK_GLASSES: Words(
        QT_TRANSLATE_NOOP("Finding", "The glasses are dark"),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to take off tinted glasses or to wear clear ones."),
    ),
    Code.LENS_GLARE: Words(
        QT_TRANSLATE_NOOP("Finding", "Something shines before the eyes"),
        QT_TRANSLATE_NOOP(
            "Finding",
            "Look at the lenses: a lamp must not be reflected in them. Tilt the glasses a little or turn the lamp.",
        ),
    ),
    Code.RED_EYE: Words(
        QT_TRANSLATE_NOOP("Finding", "The pupils are red"),
        QT_TRANSLATE_NOOP("Finding", "Switch the flash off and take another photo."),
    ),
    Code.FACE_COVERED: Words(
        QT_TRANSLATE_NOOP("Finding", "Mouth or chin may be covered"),
        QT_TRANSLATE_NOOP("Finding", "Look: no mask, no hand, no scarf before the face."),
    ),
    Code.EARS_HIDDEN: Words(
        QT_TRANSLATE_NOOP("Finding", "An ear may be hidden"),
        QT_TRANSLATE_NOOP("Finding", "Look: both ears have to be free. Ask the applicant to put the hair behind them."),
    ),
    Code.UNEVEN_LIGHT_VERTICAL: Words(
        QT_TRANSLATE_NOOP("Finding", "The light falls from above or from below"),
        QT_TRANSLATE_NOOP("Finding", "Bring the light to the height of the face."),
    ),
    Code.SHINY: Words(
        QT_TRANSLATE_NOOP("Finding", "The skin shines"),
        QT_TRANSLATE_NOOP("Finding", "Soften the light, or let the applicant dab the face dry."),
    ),
    Code.LOW_CONTRAST: Words(
        QT_TRANSLATE_NOOP("Finding", "The picture is flat"),
        QT_TRANSLATE_NOOP("Finding", "Clean the lens and keep light from falling into it."),
    ),
    Code.BACKGROUND_SHADOW: Words(
        QT_TRANSLATE_NOOP("Finding", "The head throws a shadow on the wall"),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to sit further from the wall, or light the wall."),
    ),
    Code.BORDER: Words(
        QT_TRANSLATE_NOOP("Finding", "The picture has a border"),
        QT_TRANSLATE_NOOP("Finding", "Use a picture without a border."),
    ),
    Code.NOISY: Words(
        QT_TRANSLATE_NOOP("Finding", "The picture is grainy"),
        QT_TRANSLATE_NOOP("Finding", "Give more light."),
    ),
    Code.COMPRESSED: Words(
        QT_TRANSLATE_NOOP("Finding", "The picture is damaged by compression"),
        QT_TRANSLATE_NOOP("Finding", "Use the original picture, or set the camera to a better quality."),
    ),
    Code.ENLARGED: Words(
        QT_TRANSLATE_NOOP("Finding", "The picture was enlarged"),
        QT_TRANSLATE_NOOP("Finding", "Use the original picture in its own size."),
    ),
    Code.PORTRAIT_LOWER_EDGE: Words(
        QT_TRANSLATE_NOOP("Finding", "In the portrait the chin is too near to the lower edge"),
        QT_TRANSLATE_NOOP("Finding", "Take another with the head upright and the shoulders in the picture."),
    ),
    Code.FILE_DPI: Words(
        QT_TRANSLATE_NOOP("Finding", "The file names another resolution"),
        QT_TRANSLATE_NOOP("Finding", "Take a new photo, or let the picture be made anew."),
    ),
    Code.FILE_PROGRESSIVE: Words(
        QT_TRANSLATE_NOOP("Finding", "The file is a progressive JPEG"),
        QT_TRANSLATE_NOOP("Finding", "Take a new photo, or let the picture be made anew."),
    ),
    Code.FILE_CHANNELS: Words(
        QT_TRANSLATE_NOOP("Finding", "The picture is not in three colours"),
        QT_TRANSLATE_NOOP("Finding", "Take a new photo in colour."),
    ),
    Code.NOT_MEASURED: Words(
        QT_TRANSLATE_NOOP("Finding", "Some points could not be measured"),
        QT_TRANSLATE_NOOP("Finding", "Check the whole portrait by eye."),
    ),
}

WORDS: Mapping[Code, Words] = {**_FRAMING, **_FACE, **_LIGHT, **_PORTRAIT}

# what to do where the sign of the number tells the side: (measured below zero, above zero)
_SIDES: Mapping[Code, tuple[str, str]] = {
    Code.OFF_CENTRE: (
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to move a little to their left."),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to move a little to their right."),
    ),
    Code.HEAD_TILTED: (
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to tilt the head to their left until it is upright."),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to tilt the head to their right until it is upright."),
    ),
    Code.FACE_TURNED: (
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to turn the face a little to their left."),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to turn the face a little to their right."),
    ),
    Code.CHIN_RAISED_OR_LOWERED: (
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to raise the chin a little."),
        QT_TRANSLATE_NOOP("Finding", "Ask the applicant to lower the chin a little."),
    ),
    Code.UNEVEN_LIGHT: (
        QT_TRANSLATE_NOOP("Finding", "The applicant's left side needs more light."),
        QT_TRANSLATE_NOOP("Finding", "The applicant's right side needs more light."),
    ),
}

UNITS: Mapping[str, tuple[str, float, int]] = {
    # unit: pattern, factor, decimals
    "px": (QT_TRANSLATE_NOOP("Unit", "{number} px"), 1, 0),
    "deg": (QT_TRANSLATE_NOOP("Unit", "{number}°"), 1, 1),
    "share": (QT_TRANSLATE_NOOP("Unit", "{number} %"), 100, 1),
    "faces": (QT_TRANSLATE_NOOP("Unit", "{number} faces"), 1, 0),
    "bytes": (QT_TRANSLATE_NOOP("Unit", "{number} KB"), 0.001, 1),
    "times": (QT_TRANSLATE_NOOP("Unit", "{number} times"), 1, 2),
    "checks": (QT_TRANSLATE_NOOP("Unit", "{number} check(s)"), 1, 0),
    "level": (QT_TRANSLATE_NOOP("Unit", "level {number}"), 1, 0),
    "L*": (QT_TRANSLATE_NOOP("Unit", "L* {number}"), 1, 1),
    "C*": (QT_TRANSLATE_NOOP("Unit", "C* {number}"), 1, 1),
    "dE": (QT_TRANSLATE_NOOP("Unit", "ΔE {number}"), 1, 1),
    "a*": (QT_TRANSLATE_NOOP("Unit", "a* {number}"), 1, 0),
    "dpi": (QT_TRANSLATE_NOOP("Unit", "{number} dpi"), 1, 0),
    "sides": (QT_TRANSLATE_NOOP("Unit", "{number} side(s)"), 1, 0),
    "channels": (QT_TRANSLATE_NOOP("Unit", "{number} channel(s)"), 1, 0),
    "days": (QT_TRANSLATE_NOOP("Unit", "{number} days"), 1, 0),
    "": ("{number}", 1, 2),
}

_WITHIN = frozenset({Code.REUSED_LIKENESS})
"""Found without breaking a limit: the number is told beside the most that is allowed."""

_SEVERITIES: Mapping[Severity, str] = {
    Severity.BLOCKING: QT_TRANSLATE_NOOP("Finding", "Must be fixed"),
    Severity.WARNING: QT_TRANSLATE_NOOP("Finding", "Should be fixed"),
    Severity.CONFIRM: QT_TRANSLATE_NOOP("Finding", "Check by eye"),
}


def what(finding: Finding) -> str:
    """What is wrong."""
    return translate("Finding", WORDS[finding.code].what)


def todo(finding: Finding) -> str:
    """What to do about it; names the side where the number tells it."""
    sides = _SIDES.get(finding.code)
    if sides is None or finding.measured == 0:
        return translate("Finding", WORDS[finding.code].todo)
    return translate("Finding", sides[finding.measured > 0])


def numbers(finding: Finding) -> str:
    """The measured value above the limit it broke; alone where there is nothing to compare."""
    if finding.unit in ("faces", "checks"):
        return quantity(finding.measured, finding.unit)
    is_least = finding.measured < finding.limit and finding.code not in _WITHIN
    pattern = (
        translate("Finding", "{measured}\nat least {limit}")
        if is_least
        else translate("Finding", "{measured}\nat most {limit}")
    )
    measured, limit = quantity(finding.measured, finding.unit), quantity(finding.limit, finding.unit)
    return fill(pattern, measured=measured, limit=limit)


def quantity(value: float, unit: str) -> str:
    """A number with its unit, rounded to what an officer can use."""
    pattern, factor, decimals = UNITS.get(unit, UNITS[""])
    return fill(translate("Unit", pattern), number=f"{value * factor:.{decimals}f}")


def severity(value: Severity) -> str:
    return translate("Finding", _SEVERITIES[value])
