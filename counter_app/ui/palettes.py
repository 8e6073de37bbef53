"""Holds the sets of colours that the window can wear: by day, by night, and for eyes that need more contrast."""

from dataclasses import dataclass


@dataclass(slots=True)
class Colours:
    """Every colour by its use. `theme.TEXT_PAIRS` says which stand on which; a test computes their contrast.

    Not frozen: `theme` keeps one set that takes on another's colours before any widget is made.
    """

    page: str = "#F3F5F8"
    surface: str = "#FFFFFF"
    sunken: str = "#E9EDF2"
    text: str = "#18222E"
    quiet: str = "#4B5968"
    disabled: str = "#5F6C7B"
    line: str = "#D3DAE2"
    edge: str = "#7B8998"
    accent: str = "#2470C2"
    accent_hover: str = "#1C62AE"
    accent_pressed: str = "#17528F"
    on_accent: str = "#FFFFFF"
    focus: str = "#0A2340"
    field_focus: str = "#2470C2"
    header: str = "#12305A"
    on_header: str = "#FFFFFF"
    header_quiet: str = "#B9C9DF"
    good: str = "#17693A"
    good_surface: str = "#E5F3EA"
    warn: str = "#7A4B00"
    warn_surface: str = "#FFF3D9"
    bad: str = "#A8201A"
    bad_surface: str = "#FBE9E7"
    note: str = "#17528F"
    note_surface: str = "#E6EFF9"
    stage: str = "#101820"
    on_stage: str = "#FFFFFF"
    ring: str = "#4CD07D"
    arrow: str = "#FFD24A"


LIGHT = Colours()

DARK = Colours(
    page="#12181F", surface="#1B232D", sunken="#26303C", text="#EDF1F5", quiet="#B4C0CC", disabled="#93A1B0",
    line="#37434F", edge="#75859A", accent="#A8D0FA", accent_hover="#BEDCFB", accent_pressed="#8CC0F5",
    on_accent="#000000", focus="#B05600", field_focus="#A8D0FA", header="#0B2342", on_header="#FFFFFF",
    header_quiet="#B9C9DF",
    good="#6FD79A", good_surface="#15301F", warn="#F3C46B", warn_surface="#352809", bad="#FF9E96",
    bad_surface="#3D1A18", note="#8CC0F5", note_surface="#172C45", stage="#080C10", on_stage="#FFFFFF",
    ring="#4CD07D", arrow="#FFD24A",
)  # fmt: skip

CONTRAST = Colours(
    page="#FFFFFF", surface="#FFFFFF", sunken="#EFEFEF", text="#000000", quiet="#1A1A1A", disabled="#4A4A4A",
    line="#595959", edge="#000000", accent="#003E8A", accent_hover="#002F6B", accent_pressed="#001F47",
    on_accent="#FFFFFF", focus="#C97A00", field_focus="#C97A00", header="#000000", on_header="#FFFFFF",
    header_quiet="#FFFFFF",
    good="#004D1F", good_surface="#FFFFFF", warn="#5A3300", warn_surface="#FFFFFF", bad="#8B0000",
    bad_surface="#FFFFFF", note="#003E8A", note_surface="#D9E6F7", stage="#000000", on_stage="#FFFFFF",
    ring="#00FF6A", arrow="#FFE100",
)  # fmt: skip

PALETTES = {"light": LIGHT, "dark": DARK, "contrast": CONTRAST}
