"""Reads the settings once, from a file and the command line, and refuses what it does not know."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path

from platformdirs import user_config_path, user_data_path

from counter_app.domain.case.case import Window
from counter_app.domain.faults import FaultCode, FaultError
from counter_app.domain.ids import OfficerId, ProfileId, RegionCode

PROGRAM = "delta-counter"
EMBEDDED = "embedded"
AUTO = "auto"
SMALLEST_SCALE, LARGEST_SCALE = 50, 300


class Language(StrEnum):
    CHINESE = "zh_CN"
    ENGLISH = "en"


class ApplicantScreen(StrEnum):
    """Whether a second monitor shows the applicant what to do and what is filed."""

    AUTO = "auto"
    OFF = "off"


class Appearance(StrEnum):
    """How the window looks: as the desktop does, by day, by night, or for eyes that need more contrast."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Sounds(StrEnum):
    """Whether a release and a failed photo can be heard."""

    OFF = "off"
    ON = "on"


class KeyStore(StrEnum):
    """Where secrets are kept: the system's keyring, or, only when asked for in so many words, a file."""

    KEYRING = "keyring"
    FILE = "file"
    FILE_IN_SERVICE = "file-in-service"
    """The same file where records are real: refused under the shorter name."""


class CarryCipher(StrEnum):
    """What files are sealed with that are carried to the library by hand."""

    AES = "aes-256-gcm"
    SM4 = "sm4-gcm"


class SignIn(StrEnum):
    """Whether officers prove who they are. With a library that is reached by https they always do."""

    AUTO = "auto"
    REQUIRED = "required"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that differs from one counter to the next. The defaults make a counter that works at once."""

    city: str = "310000"
    counter: str = "01"
    counter_name: str = ""
    officer: str = "000001"
    camera: str = AUTO
    document_camera: str = AUTO
    """As `camera`, for papers on the desk; or: same, for the portrait's own, and off."""
    library: str = EMBEDDED
    library_ca: str = ""
    """File of the authority that vouches for the library; empty: those that this machine trusts."""
    library_cert: str = ""
    """File of this counter's own certificate and key, for a library that asks for one."""
    lang: Language = Language.CHINESE
    keys: KeyStore = KeyStore.KEYRING
    sign_in: SignIn = SignIn.AUTO
    profile: str = "id-card"
    printer: str = ""
    """Empty for the system's default printer."""
    printer_a4: str = ""
    """Where another one has the larger paper."""
    printer_a5: str = ""
    roll_printer: str = ""
    """A receipt printer: network:HOST[:PORT], usb:VENDOR:PRODUCT or file:PATH."""
    roll_dots: int = 576
    """Across its paper: 576 or 512 on 80 mm, 384 on 58 mm."""
    roll_papers: str = "voucher,missing-papers,refusal"
    """What is printed on it, where there is one."""
    applicant_screen: ApplicantScreen = ApplicantScreen.AUTO
    appearance: Appearance = Appearance.LIGHT
    scale: int = 0
    """Size of everything in percent of what the desktop says, 50 to 300; 0 leaves it to the desktop."""
    sounds: Sounds = Sounds.OFF
    keep_photos_days: int = 0
    """How long pictures stay here once the library has them; 0 leaves it to `resources/sync.toml`."""
    promised_working_days: int = 0
    """0 leaves the promise to `resources/rules/terms.toml`."""
    carry_cipher: CarryCipher = CarryCipher.AES
    """With SM4 only a library of this release or a later one takes the file in."""
    data: Path = field(default_factory=lambda: user_data_path(PROGRAM, appauthor=False))

    @property
    def window(self) -> Window:
        return Window(RegionCode(self.city), self.counter, OfficerId(self.officer))

    @property
    def is_in_service(self) -> bool:
        """Whether records are real: a library of the region, not one on this computer."""
        return self.library.lower().startswith("https:")

    @property
    def needs_sign_in(self) -> bool:
        return self.is_in_service or self.sign_in is SignIn.REQUIRED

    @property
    def profile_id(self) -> ProfileId:
        return ProfileId(self.profile)


def settings_path() -> Path:
    """The file an administrator edits: settings.toml in the user's configuration folder."""
    return user_config_path(PROGRAM, appauthor=False) / "settings.toml"


def read_settings(file: Path, overrides: Mapping[str, object]) -> Settings:
    """Defaults, then the file if there is one, then the command line. Raises FaultError(SETTINGS_WRONG)."""
    try:
        text = file.read_text(encoding="utf-8") if file.is_file() else ""
    except (ValueError, OSError) as wrong:  # of bytes; of the disk
        raise FaultError(FaultCode.SETTINGS_WRONG, file=str(file), problem=str(wrong)) from wrong
    return settings_of(text, overrides, file)


def settings_of(text: str, overrides: Mapping[str, object], file: Path) -> Settings:
    """As `read_settings`, of this text instead of the file's."""
    try:
        table = tomllib.loads(text)
    except (ValueError, RecursionError) as wrong:  # of numbers, of TOML; of nesting
        raise FaultError(FaultCode.SETTINGS_WRONG, file=str(file), problem=str(wrong)) from wrong
    settings = Settings()
    for key, value in {**table, **overrides}.items():
        settings = _with(settings, key, value, file)
    if settings.is_in_service and settings.keys is KeyStore.FILE:
        problem = f"keys: {KeyStore.FILE} is for practice; with this library say {KeyStore.FILE_IN_SERVICE}"
        raise FaultError(FaultCode.SETTINGS_WRONG, file=str(file), problem=problem)
    return settings


def _with(settings: Settings, key: str, value: object, file: Path) -> Settings:
    default = next((getattr(settings, known.name) for known in fields(settings) if known.name == key), None)
    if default is None:
        raise FaultError(FaultCode.SETTINGS_WRONG, file=str(file), problem=f"unknown setting {key!r}")
    try:
        if isinstance(default, int) != isinstance(value, int):
            raise ValueError(f"{value!r} is of the wrong kind")
        return _within_bounds(replace(settings, **{key: type(default)(value)}))
    except (TypeError, ValueError) as wrong:
        raise FaultError(FaultCode.SETTINGS_WRONG, file=str(file), problem=f"{key}: {wrong}") from wrong


def _within_bounds(settings: Settings) -> Settings:
    if settings.scale and not SMALLEST_SCALE <= settings.scale <= LARGEST_SCALE:
        raise ValueError(f"{settings.scale} is not within {SMALLEST_SCALE} and {LARGEST_SCALE}")
    return settings
