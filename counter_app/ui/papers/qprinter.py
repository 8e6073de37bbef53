"""Prints a paper through Qt, where no CUPS commands are installed: on Windows, above all."""

from dataclasses import dataclass

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

from counter_app.domain.faults import FaultCode, FaultError
from counter_app.ui.papers.sheet import Pages, Paper, page_layout


@dataclass(frozen=True, slots=True)
class QtSpooler:
    """Every call blocks, and Qt holds the interpreter's lock meanwhile: only where the system's spooler is local."""

    def printers(self) -> tuple[str, ...]:
        """The printers' names."""
        return tuple(QPrinterInfo.availablePrinterNames())

    def default_printer(self) -> str:
        """The default printer's name; empty when there is none."""
        return QPrinterInfo.defaultPrinterName()

    def submit(self, name: str, paper: Paper) -> None:
        """Return once the spooler has taken the job. Raises FaultError (PRINTER_MISSING, PRINT_FAILED)."""
        pages = Pages(paper)
        printer = _printer(name, page_layout(paper, pages.height_mm).pageSize())
        printer.setDocName(paper.title)
        painter = QPainter()
        if not painter.begin(printer):
            raise FaultError(FaultCode.PRINT_FAILED, printer=name, problem="refused")
        corner = printer.paperRect(QPrinter.Unit.DevicePixel).topLeft()
        painter.translate(-printer.pageRect(QPrinter.Unit.DevicePixel).topLeft() + corner)
        for page in range(pages.count):
            if page and not printer.newPage():
                raise FaultError(FaultCode.PRINT_FAILED, printer=name, problem="refused")
            pages.paint(painter, page, printer.resolution())
        has_failed = printer.printerState() in {QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted}
        if not painter.end() or has_failed:
            raise FaultError(FaultCode.PRINT_FAILED, printer=name, problem="refused")


def _printer(name: str, size: QPageSize) -> QPrinter:
    """The printer of that name, set to a whole sheet. Given an unknown name, Qt would print on the default one."""
    known = QPrinterInfo.printerInfo(name)
    if known.isNull():
        raise FaultError(FaultCode.PRINTER_MISSING, printer=name, problem="unknown_queue")
    if known.state() == QPrinter.PrinterState.Error:
        raise FaultError(FaultCode.PRINT_FAILED, printer=name, problem="paused")
    printer = QPrinter(known, QPrinter.PrinterMode.HighResolution)
    printer.setFontEmbeddingEnabled(True)
    printer.setFullPage(True)
    printer.setPageSize(size)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    printer.setPageMargins(QMarginsF(0, 0, 0, 0))
    return printer
