"""Lets an officer find a household place by characters, province, English name or code."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from counter_app.domain.ids import RegionCode
from counter_app.domain.places.regions import Region, Regions
from counter_app.ui.messages import forms
from counter_app.ui.messages.literal import fill, translate
from counter_app.ui.widgets.label import Role, label, paragraph, restyle

CODE_ROLE = Qt.ItemDataRole.UserRole
SEARCH_ROLE = Qt.ItemDataRole.UserRole + 1
STEPPING = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class RegionPicker(QWidget):
    """Search line and list. `chosen` carries the code of a place picked by hand, never a suggested one."""

    chosen = Signal(str)

    def __init__(self, regions: Regions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._regions = (*regions.units.values(), *(r for r in regions.provinces.values() if _is_outside(r, regions)))
        self._model = QStandardItemModel(self)
        self._found = QSortFilterProxyModel(self)
        self._found.setSourceModel(self._model)
        self._found.setFilterRole(SEARCH_ROLE)
        self._found.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._caption = label(Role.HEADING)
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self._caption.setBuddy(self.search)
        self.list = QListView()
        self.list.setModel(self._found)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.list.setMinimumHeight(56)
        self._message = paragraph(Role.QUIET)
        self._message.setMinimumHeight(self._message.fontMetrics().lineSpacing())
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for widget, stretch in ((self._caption, 0), (self.search, 0), (self.list, 1), (self._message, 0)):
            rows.addWidget(widget, stretch)
        self.search.textEdited.connect(self._narrow)
        self.search.installEventFilter(self)
        self.list.selectionModel().currentChanged.connect(self._tell)
        self._is_showing = False
        self.retranslate()

    def retranslate(self) -> None:
        self._caption.setText(translate("Applicant", "Place of household registration"))
        self.search.setPlaceholderText(translate("Applicant", "Search: characters, province, English name or code"))
        self.list.setAccessibleName(self._caption.text())
        kept = self._current()
        self._is_showing = True
        self._model.clear()
        for region in self._regions:
            item = QStandardItem(_row(region))
            item.setData(str(region.code), CODE_ROLE)
            words = (region.name_zh, region.province_zh, region.name_en, region.province_en, region.code)
            item.setData(" ".join(words), SEARCH_ROLE)
            self._model.appendRow(item)
        self._is_showing = False
        self.show_place(kept)

    def clear(self) -> None:
        self.search.clear()
        self._found.setFilterFixedString("")
        self.show_place(None)
        self.list.scrollToTop()

    def show_place(self, code: RegionCode | None) -> None:
        """Mark a place without a `chosen`; None marks none."""
        self._is_showing = True
        row = self._row_of(code)
        if row.isValid():
            self.list.selectionModel().setCurrentIndex(row, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.list.scrollTo(row, QAbstractItemView.ScrollHint.EnsureVisible)
        else:
            self.list.selectionModel().clear()
        self._is_showing = False

    def show_hint(self, text: str) -> None:
        self._say(text, Role.QUIET)

    def show_problem(self, text: str) -> None:
        self._say(text, Role.ERROR)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Arrow keys in the search line move through the list."""
        pressed = event if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress else None
        if watched is self.search and pressed is not None and pressed.key() in STEPPING:
            self._step(pressed)
            return True
        return super().eventFilter(watched, event)

    def _step(self, event: QKeyEvent) -> None:
        if self.list.currentIndex().isValid():
            self.list.keyPressEvent(event)
        elif self._found.rowCount():
            self.list.setCurrentIndex(self._found.index(0, 0))

    def _narrow(self, text: str) -> None:
        """Show what fits. A single fit is taken; among several the officer has to choose."""
        marked = self._current()
        self._is_showing = True
        self._found.setFilterFixedString(text.strip())
        self.show_place(marked)  # Qt marks a neighbour of what no longer fits
        if text.strip() and self._found.rowCount() == 1:
            self._take(self._found.index(0, 0))
        elif not self._found.rowCount():
            self.show_problem(translate("Applicant", "No such place. Try one character, or the English name."))
        else:
            count = self._found.rowCount()
            self.show_hint(fill(translate("Applicant", "{count} places; choose one with the arrow keys."), count=count))

    def _take(self, row: QModelIndex) -> None:
        """Choose it, were it marked already or not."""
        self.show_place(RegionCode(row.data(CODE_ROLE)))
        self._tell(row)

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid() and not self._is_showing:
            self.chosen.emit(current.data(CODE_ROLE))

    def _current(self) -> RegionCode | None:
        index = self.list.currentIndex()
        return RegionCode(index.data(CODE_ROLE)) if index.isValid() else None

    def _row_of(self, code: RegionCode | None) -> QModelIndex:
        for row in range(self._found.rowCount()):
            index = self._found.index(row, 0)
            if index.data(CODE_ROLE) == code:
                return index
        return QModelIndex()

    def _say(self, text: str, role: Role) -> None:
        restyle(self._message, "role", role.value)
        self._message.setText(text)


def _is_outside(region: Region, regions: Regions) -> bool:
    """Whether a province has no units of its own in the list."""
    return all(unit.province_zh != region.name_zh for unit in regions.units.values())


def _row(region: Region) -> str:
    return fill(translate("Applicant", "{place}   {code}"), place=forms.region(region), code=region.code)
