"""Lays the settings out in their parts, with the live picture and the trials that belong to each."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.installation import Offers, Setting, Values, Wrong
from counter_app.domain.photo.photo import Frame
from counter_app.domain.photo.spec import PortraitShape
from counter_app.ui import theme
from counter_app.ui.installing import Found, Tray
from counter_app.ui.messages import installation as words
from counter_app.ui.messages.installation import Section
from counter_app.ui.messages.literal import translate
from counter_app.ui.settings.rows import Choice, Row, row_for
from counter_app.ui.settings.trial import Trial
from counter_app.ui.widgets.command import CommandButton
from counter_app.ui.widgets.deck import Deck
from counter_app.ui.widgets.panel import Panel
from counter_app.ui.widgets.preview import Preview

PARTS: Mapping[Section, tuple[Setting, ...]] = {
    Section.COUNTER: (
        Setting.CITY, Setting.COUNTER, Setting.COUNTER_NAME, Setting.PROFILE, Setting.KEEP_PHOTOS_DAYS,
    ),
    Section.CAMERA: (Setting.CAMERA, Setting.DOCUMENT_CAMERA),
    Section.PRINTERS: (Setting.PRINTER, Setting.PRINTER_A4, Setting.PRINTER_A5, Setting.ROLL_PRINTER),
    Section.LIBRARY: (Setting.LIBRARY,),
    Section.LOOKS: (
        Setting.LANG, Setting.APPEARANCE, Setting.SCALE, Setting.APPLICANT_SCREEN, Setting.SOUNDS,
    ),
}  # fmt: skip
SCALES = ("0", "100", "125", "150", "175", "200")
CAMERAS = ("auto", "synthetic")
DOCUMENT_CAMERAS = ("auto", "same", "off", "synthetic")
ALWAYS = {
    Setting.SCALE: SCALES, Setting.CAMERA: CAMERAS, Setting.DOCUMENT_CAMERA: DOCUMENT_CAMERAS,
    Setting.PRINTER: ("",), Setting.PRINTER_A4: ("",),
    Setting.PRINTER_A5: ("",),
}  # fmt: skip
"""What can be chosen whatever this computer has."""


class Sections(Deck):
    """`camera_chosen` carries a camera to show at once."""

    camera_chosen = Signal(str)

    def __init__(
        self,
        newest_frame: Callable[[], Frame | None],
        shape: PortraitShape,
        name_city: Callable[[str], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name_city, self._offers = name_city, Offers((), ())
        self._found: dict[Setting, Found] = {}
        self._fixed: frozenset[Setting] = frozenset()
        self.rows: dict[Setting, Row] = {setting: row_for(setting) for setting in Setting}
        self.preview, self.light = Preview(newest_frame, shape), Panel()
        self.library = Trial({None: CommandButton("Alt+T", "cloud")})
        keys = {Tray.A4: "Alt+4", Tray.A5: "Alt+5", Tray.ROLL: "Alt+R"}
        self.printers = Trial({tray: CommandButton(key, "print") for tray, key in keys.items()})
        self._parts = {section: self._part(section) for section in Section}
        self.section = Section.COUNTER
        self.lay(tuple(self._parts.values()))
        camera = self.rows[Setting.CAMERA]
        camera.edited.connect(lambda: self.camera_chosen.emit(camera.text))
        for setting, row in self.rows.items():
            row.edited.connect(lambda setting=setting: self._show_hint(setting))
        self.rows[Setting.LIBRARY].edited.connect(self.library.forget)

    def bring_section(self, section: Section) -> None:
        self.section = section
        super().bring(self._parts[section])

    def section_of(self, setting: Setting) -> Section:
        return next(section for section, settings in PARTS.items() if setting in settings)

    def offer(self, offers: Offers) -> None:
        """What can be chosen without looking at this computer."""
        self._offers = offers
        self._offer()

    def offer_found(self, setting: Setting, found: Found) -> None:
        """What this computer has."""
        self._found[setting] = found
        self._offer()

    def fill_in(self, values: Values) -> None:
        for setting, text in values.items():
            self.rows[setting].fill_in(text)
        for trial in (self.library, self.printers):
            trial.forget()

    def let(self, *, may_set: bool, fixed: frozenset[Setting]) -> None:
        """Let be changed what may be."""
        for setting, row in self.rows.items():
            row.setEnabled(may_set and setting not in fixed)
        for trial in (self.library, self.printers):
            trial.setEnabled(may_set)

    def show_wrong(self, wrong: Mapping[Setting, Wrong]) -> None:
        for setting, row in self.rows.items():
            if setting in wrong:
                row.show_problem(words.wrong(wrong[setting]))
            else:
                self._show_hint(setting)

    def retranslate(self, fixed: frozenset[Setting]) -> None:
        self._fixed = fixed
        for setting, row in self.rows.items():
            row.name(words.caption(setting))
            self._show_hint(setting)
        self.library.buttons[None].name(translate("Settings", "Test the connection"))
        self.printers.buttons[Tray.A4].name(translate("Settings", "Test page A4"))
        self.printers.buttons[Tray.A5].name(translate("Settings", "Test page A5"))
        self.printers.buttons[Tray.ROLL].name(translate("Settings", "Test receipt"))
        self.preview.setAccessibleName(translate("Settings", "Live picture"))
        self._offer()

    def _show_hint(self, setting: Setting) -> None:
        fixed = translate("Settings", "Given on the command line, which wins.")
        self.rows[setting].show_hint(fixed if setting in self._fixed else words.hint(setting))

    def _offer(self) -> None:
        for setting, row in self.rows.items():
            if isinstance(row, Choice):
                row.offer(self._names(setting))

    def _names(self, setting: Setting) -> dict[str, str]:
        if setting is Setting.CITY:
            return {city: self._name_city(city) for city in self._offers.cities}
        names = {value: words.choice(setting, value) for value in (*ALWAYS.get(setting, ()), *self._offers.of(setting))}
        found = self._found.get(setting)
        return names if found is None else {**names, **found.names}

    def _part(self, section: Section) -> QWidget:
        card, grid = QWidget(), QGridLayout()
        grid.setHorizontalSpacing(theme.MARGIN_PX)
        grid.setVerticalSpacing(theme.GAP_PX)
        for place, setting in enumerate(PARTS[section]):
            grid.addWidget(self.rows[setting], place // 2, place % 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        rows = QVBoxLayout(card)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addLayout(grid)
        if section is Section.CAMERA:
            rows.addLayout(self._eyes(), 1)
            return card
        trials = {Section.LIBRARY: self.library, Section.PRINTERS: self.printers}
        if section in trials:
            rows.addWidget(trials[section])
        rows.addStretch(1)
        return card

    def _eyes(self) -> QHBoxLayout:
        right = QVBoxLayout()
        right.addWidget(self.light)
        right.addStretch(1)
        columns = QHBoxLayout()
        columns.setSpacing(theme.MARGIN_PX)
        columns.addWidget(self.preview, 3)
        columns.addLayout(right, 2)
        return columns
