"""Makes receipt numbers that a counter can issue on its own."""

from datetime import date

from stdnum.iso7064 import mod_37_36

from counter_app.domain.ids import RegionCode


def receipt_number(city: RegionCode, counter: str, day: date, sequence: int) -> str:
    """City, counter, day, number within the day, check character (ISO 7064 MOD 37,36), parted by dashes."""
    body = f"{city}-{counter}-{day:%Y%m%d}-{sequence:04d}"
    return f"{body}-{mod_37_36.calc_check_digit(body.replace('-', ''))}"


def is_receipt_number(text: str) -> bool:
    """Whether the check character is right: finds one mistyped or two swapped characters."""
    return text.count("-") == 4 and mod_37_36.is_valid(text.replace("-", "").upper())
