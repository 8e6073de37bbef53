"""Names every number that is read from a picture, each with its unit."""

from enum import StrEnum


class Quantity(StrEnum):
    """One measured number. Those of the input are in its own pixels; those called portrait_… belong to the result."""

    FACE_COUNT = "face_count"
    FACE_WIDTH = "face_width"
    """Cheek to cheek at ear level, without the ears."""
    CROP_SHARE = "crop_share"
    """Height of the planned crop as a share of the picture's height; above one the head does not fit."""
    CROP_OUTSIDE = "crop_outside"
    """How far the planned crop leaves the picture on its worst side, in pixels of the portrait."""
    CENTRE_OFFSET = "centre_offset"
    """Distance of the face from the picture's upright axis as a share of its width; right is positive."""
    ROLL = "roll"
    YAW = "yaw"
    PITCH = "pitch"
    EYE_OPENING = "eye_opening"
    """Height over width of the lid opening, of the narrower eye."""
    EYE_OPENING_OWN = "eye_opening_own"
    """The same as a share of what is usual for this person, on the scale of usual eyes; the same while nobody knows."""
    BLINK = "blink"
    """The net's score for a closed eye, of the more closed one."""
    GAZE = "gaze"
    """How far the irises sit from the middle of the lid opening, as a share of its width."""
    MOUTH_OPENING = "mouth_opening"
    """Gap of the inner lips over their width."""
    SMILE = "smile"
    GLASSES = "glasses"
    """Strength of a horizontal bar across the bridge of the nose."""
    FACE_LIGHTNESS = "face_lightness"
    """Median CIELAB lightness of the skin."""
    LIGHT_DIFFERENCE = "light_difference"
    """Difference of median lightness between the two cheeks; signed, a brighter left side of the person is positive."""
    OVEREXPOSED = "overexposed"
    UNDEREXPOSED = "underexposed"
    SKIN_CHROMA = "skin_chroma"
    SKIN_HUE = "skin_hue"
    """CIELAB hue angle of the skin: a cast of the light turns it away from red and yellow."""
    SHARPNESS = "sharpness"
    """Change around the eyes over one portrait pixel as a share of the change over six; about 1/6 is mere blur."""
    BACKGROUND_LIGHTNESS = "background_lightness"
    """Median CIELAB lightness of the input beside the person."""
    BACKGROUND_CHROMA = "background_chroma"
    BACKGROUND_SPREAD = "background_spread"
    """Between the 10th and the 90th percentile of lightness of the input beside the person."""
    TOP_LIGHTNESS = "top_lightness"
    """Median CIELAB lightness of the clothing."""
    FOREHEAD_DIFFERENCE = "forehead_difference"
    """Colour distance between the skin of the cheeks and the region above the brows."""
    CROWN_HEIGHT = "crown_height"
    """Top of hair or headwear above the eye line, as a share of the face width."""
    EYE_DISTANCE = "eye_distance"
    """Between the irises, in the picture as it was taken."""
    LENS_TRANSMISSION = "lens_transmission"
    """Luminance below an eye over that of the cheek, of whatever tone the skin is; the brighter side."""
    LENS_GLARE = "lens_glare"
    """Share of the surroundings of an eye that is bright and colourless; the worse side."""
    PUPIL_REDNESS = "pupil_redness"
    """CIELAB a* of the inner iris, the redder one."""
    LOWER_FACE_DIFFERENCE = "lower_face_difference"
    """Colour distance between the cheeks and mouth or chin, whichever is more like the cheeks."""
    LIP_CONTRAST = "lip_contrast"
    """Colour distance between the lips and the skin around them."""
    EAR_DIFFERENCE = "ear_difference"
    """Colour distance between the cheeks and the place of an ear; the less visible one."""
    BACKGROUND_SHADOW = "background_shadow"
    """How much darker the wall is right beside the person than further off; the darker side."""
    BYSTANDER = "bystander"
    """Share of what lies at the height of the head, beyond the reach of hair, that is surely someone."""
    LIGHT_DIFFERENCE_VERTICAL = "light_difference_vertical"
    """Of median lightness between forehead and chin; brighter above is positive."""
    DYNAMIC_RANGE = "dynamic_range"
    """Between the 5th and the 95th percentile of the face's lightness."""
    HIGHLIGHTS = "highlights"
    """Share of the face that shines (L* above 91)."""
    SKIN_COLOUR_DISTANCE = "skin_colour_distance"
    """How far the skin's a* and b* lie outside OFIQ's window of natural colour."""
    NOISE = "noise"
    """Standard deviation of the lightness of smooth skin, at portrait scale."""
    BLOCKINESS = "blockiness"
    """Steps across the lines of JPEG's grid over those between."""
    NATIVE_DETAIL = "native_detail"
    """Change over one pixel of the input as a share of that over two: a half is an enlarged picture."""
    BORDER_SIDES = "border_sides"
    PORTRAIT_FACE_WIDTH = "portrait_face_width"
    PORTRAIT_HAIR_TOP = "portrait_hair_top"
    PORTRAIT_EYES_FROM_BOTTOM = "portrait_eyes_from_bottom"
    PORTRAIT_CENTRE_OFFSET = "portrait_centre_offset"
    PORTRAIT_HEAD_HEIGHT = "portrait_head_height"
    """From the chin to the top of the hair."""
    PORTRAIT_EYE_DISTANCE = "portrait_eye_distance"
    """Between the irises."""
    PORTRAIT_SCALE = "portrait_scale"
    """Portrait pixels a pixel of the input; above one the portrait was blown up."""
    PORTRAIT_BACKGROUND = "portrait_background"
    """Mean of the finished background's darkest channel, 0 to 255."""
    PORTRAIT_BYTES = "portrait_bytes"
    PORTRAIT_CHIN_FROM_BOTTOM = "portrait_chin_from_bottom"
    PORTRAIT_DPI = "portrait_dpi"
    PORTRAIT_PROGRESSIVE = "portrait_progressive"
    """1 for a progressive JPEG, 0 for a baseline one."""
    PORTRAIT_CHANNELS = "portrait_channels"

    @property
    def unit(self) -> str:
        return _UNITS.get(self, "")


_UNITS = {
    Quantity.FACE_COUNT: "faces",
    Quantity.FACE_WIDTH: "px",
    Quantity.CROP_OUTSIDE: "px",
    Quantity.ROLL: "deg",
    Quantity.YAW: "deg",
    Quantity.PITCH: "deg",
    Quantity.FACE_LIGHTNESS: "L*",
    Quantity.LIGHT_DIFFERENCE: "L*",
    Quantity.OVEREXPOSED: "share",
    Quantity.UNDEREXPOSED: "share",
    Quantity.CROP_SHARE: "share",
    Quantity.CENTRE_OFFSET: "share",
    Quantity.SKIN_CHROMA: "C*",
    Quantity.SKIN_HUE: "deg",
    Quantity.BACKGROUND_LIGHTNESS: "L*",
    Quantity.BACKGROUND_CHROMA: "C*",
    Quantity.BACKGROUND_SPREAD: "L*",
    Quantity.TOP_LIGHTNESS: "L*",
    Quantity.FOREHEAD_DIFFERENCE: "dE",
    Quantity.PORTRAIT_FACE_WIDTH: "px",
    Quantity.PORTRAIT_HAIR_TOP: "px",
    Quantity.PORTRAIT_EYES_FROM_BOTTOM: "px",
    Quantity.PORTRAIT_CENTRE_OFFSET: "px",
    Quantity.EYE_DISTANCE: "px",
    Quantity.LENS_TRANSMISSION: "share",
    Quantity.LENS_GLARE: "share",
    Quantity.PUPIL_REDNESS: "a*",
    Quantity.LOWER_FACE_DIFFERENCE: "dE",
    Quantity.LIP_CONTRAST: "dE",
    Quantity.EAR_DIFFERENCE: "dE",
    Quantity.BACKGROUND_SHADOW: "L*",
    Quantity.BYSTANDER: "share",
    Quantity.LIGHT_DIFFERENCE_VERTICAL: "L*",
    Quantity.DYNAMIC_RANGE: "L*",
    Quantity.HIGHLIGHTS: "share",
    Quantity.SKIN_COLOUR_DISTANCE: "dE",
    Quantity.NOISE: "L*",
    Quantity.BORDER_SIDES: "sides",
    Quantity.PORTRAIT_CHIN_FROM_BOTTOM: "px",
    Quantity.PORTRAIT_DPI: "dpi",
    Quantity.PORTRAIT_CHANNELS: "channels",
    Quantity.PORTRAIT_HEAD_HEIGHT: "px",
    Quantity.PORTRAIT_EYE_DISTANCE: "px",
    Quantity.PORTRAIT_BYTES: "bytes",
    Quantity.PORTRAIT_SCALE: "times",
    Quantity.PORTRAIT_BACKGROUND: "level",
}
"""A quantity that is not named here is a plain ratio or score."""
