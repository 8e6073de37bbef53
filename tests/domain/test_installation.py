"""What an administrator may set, and what is refused field by field."""

import pytest

from counter_app.domain.installation import Offers, Setting, Wrong, wrong_values

OFFERS = Offers(cities=("310000", "320500"), profiles=("id-card",))


@pytest.mark.parametrize(
    ("setting", "text", "why"),
    [
        (Setting.CITY, "999999", Wrong.NO_CITY),
        (Setting.COUNTER, "7", Wrong.NO_COUNTER),
        (Setting.COUNTER, "00", Wrong.NO_COUNTER),
        (Setting.COUNTER, "０７", Wrong.NO_COUNTER),
        (Setting.COUNTER_NAME, "长" * 41, Wrong.TOO_LONG),
        (Setting.KEEP_PHOTOS_DAYS, "29", Wrong.NO_DAYS),
        (Setting.KEEP_PHOTOS_DAYS, "-5", Wrong.NO_DAYS),
        (Setting.SCALE, "301", Wrong.NO_SCALE),
        (Setting.CAMERA, " ", Wrong.NO_CAMERA),
        (Setting.LIBRARY, "library", Wrong.NO_LIBRARY),
        (Setting.LIBRARY, "https://a:b@library.example", Wrong.NO_LIBRARY),
        (Setting.LIBRARY, "https://library.example:99999", Wrong.NO_LIBRARY),
        (Setting.LIBRARY, "http://library.example", Wrong.NOT_ENCRYPTED),
        (Setting.ROLL_PRINTER, "the one in the corner", Wrong.NO_ROLL_PRINTER),
        (Setting.PROFILE, "passport", Wrong.NOT_OFFERED),
        (Setting.LANG, "fr", Wrong.NOT_OFFERED),
    ],
)
def test_what_cannot_be_kept_is_named(setting: Setting, text: str, why: Wrong) -> None:
    assert wrong_values({setting: text}, OFFERS) == {setting: why}


@pytest.mark.parametrize(
    ("setting", "text"),
    [
        (Setting.CITY, "320500"),
        (Setting.COUNTER, "07"),
        (Setting.COUNTER_NAME, ""),
        (Setting.KEEP_PHOTOS_DAYS, "0"),
        (Setting.KEEP_PHOTOS_DAYS, "90"),
        (Setting.SCALE, "125"),
        (Setting.CAMERA, "auto"),
        (Setting.LIBRARY, "embedded"),
        (Setting.LIBRARY, "https://library.example:8443/region"),
        (Setting.LIBRARY, "http://127.0.0.1:8000"),
        (Setting.ROLL_PRINTER, "network:192.0.2.7:9100"),
        (Setting.SOUNDS, "on"),
    ],
)
def test_what_is_in_order_passes(setting: Setting, text: str) -> None:
    assert wrong_values({setting: text}, OFFERS) == {}
