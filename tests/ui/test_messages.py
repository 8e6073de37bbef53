"""Everything that can be said is said in words, in both languages."""

from collections.abc import Iterator
from datetime import date

import pytest

from counter_app.domain.application.eligibility import RefusalReason, Refused, Standing
from counter_app.domain.case.collection import AtWindow, ByMail, ByProxy, MailField
from counter_app.domain.case.record import UploadState
from counter_app.domain.faults import Fault, FaultCode
from counter_app.domain.person.applicant import NameProblem
from counter_app.domain.person.identity import NumberProblem, Sex
from counter_app.domain.photo.findings import Code, Finding, Severity
from counter_app.domain.photo.quantities import Quantity
from counter_app.domain.status import CameraLost, CameraStarting, SyncStatus
from counter_app.ui.app import LANGUAGES, App
from counter_app.ui.messages import faults, findings, forms, outcome, status
from counter_app.ui.outcome import InFile, OnPaper
from counter_app.ui.parts import Notice
from tests import people
from tests.ui import stage


def said() -> Iterator[tuple[object, str]]:
    """Every sentence about every member of every enum, as the screen would show it."""
    for code in Code:
        for measured in (-5.0, 0.0, 5.0):
            finding = Finding(code, Severity.BLOCKING, measured, 1.0, "px")
            yield (code, "what"), findings.what(finding)
            yield (code, "todo", measured), findings.todo(finding)
    for fault_code in FaultCode:
        yield (fault_code, "what"), faults.what(Fault(fault_code))
        yield (fault_code, "todo"), faults.todo(Fault(fault_code))
    yield from ((severity, findings.severity(severity)) for severity in Severity)
    yield from ((problem, forms.name_problem(problem)) for problem in NameProblem)
    yield from ((problem, forms.number_problem(problem, 7)) for problem in NumberProblem)
    yield from ((reason, forms.refusal(Refused(reason, date(2021, 12, 1)))) for reason in RefusalReason)
    yield from ((field, forms.mail_problem(field)) for field in MailField)
    yield from ((standing, forms.standing(standing)) for standing in Standing)
    yield from ((sex, forms.sex(sex)) for sex in Sex)
    yield from ((state, status.upload(state)) for state in UploadState)
    for notice in Notice:
        yield notice, status.notice(notice)
        yield (notice, "detail"), status.notice_detail(notice)
    for paper in {code for codes in stage.rules().papers.values() for code in codes}:
        yield paper, forms.paper(paper)
    yield from _said_of_status()


def _said_of_status() -> Iterator[tuple[object, str]]:
    lost = Fault(FaultCode.CAMERA_LOST)
    for camera in (
        CameraStarting("x"),
        stage.LIVE,
        CameraLost("x", lost, people.NOON, 1),
    ):
        yield type(camera), status.camera(camera)
    for sync in (SyncStatus(), SyncStatus(last_ok=people.NOON), SyncStatus(trouble=lost), SyncStatus(halted=lost)):
        yield sync, status.sync(sync)
    yield "waiting", status.waiting(3)
    yield "refused", status.refused(1)
    yield AtWindow, status.collection(AtWindow())
    proxy = ByProxy(people.applicant().name, people.applicant().id_number, "13800000000")
    yield ByProxy, status.collection(proxy)
    yield ByMail, status.collection(ByMail("a", "b", "c", None, people.NOON))
    for made in (OnPaper(()), OnPaper(("𬱖",)), InFile("a.pdf", ())):
        yield (made, "what"), outcome.what(made)
        yield (made, "todo"), outcome.todo(made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_can_be_said_has_a_sentence_without_gaps(app: App, language: str) -> None:
    app.speak(language)

    bad = {key: sentence for key, sentence in said() if not sentence or "{" in sentence}

    assert bad == {}


def test_no_two_languages_say_the_same(app: App) -> None:
    app.speak("zh_CN")
    chinese = dict(said())
    app.speak("en")

    assert [key for key, sentence in said() if sentence == chinese[key]] == []


def test_no_sentence_names_a_code_or_a_paper_by_its_symbol(app: App) -> None:
    for language in LANGUAGES:
        app.speak(language)
        symbols = {*(code.value for code in Code), *(code.value for code in FaultCode), *forms.PAPERS}
        symbols -= {"BUG", "COMMITMENT"}
        assert [sentence for _, sentence in said() if any(symbol in sentence for symbol in symbols)] == []


def test_every_unit_of_a_quantity_is_known() -> None:
    assert {quantity.unit for quantity in Quantity} <= findings.UNITS.keys()


@pytest.mark.parametrize(
    ("measured", "limit", "unit", "expected"),
    [
        (11.44, 8.0, "deg", "11.4°\nat most 8.0°"),
        (0.051, 0.06, "share", "5.1 %\nat least 6.0 %"),
        (41_250.0, 40_000.0, "bytes", "41.2 KB\nat most 40.0 KB"),
        (187.4, 207.0, "px", "187 px\nat least 207 px"),
        (2.0, 1.0, "faces", "2 faces"),
    ],
)
def test_numbers_are_rounded_and_say_which_side_is_broken(
    app: App, measured: float, limit: float, unit: str, expected: str
) -> None:
    app.speak("en")

    assert findings.numbers(Finding(Code.TOO_FAR, Severity.BLOCKING, measured, limit, unit)) == expected


@pytest.mark.parametrize(
    ("code", "measured", "expected"),
    [
        (Code.HEAD_TILTED, 9.0, "right"),  # towards the person's left shoulder: back to the right
        (Code.HEAD_TILTED, -9.0, "left"),
        (Code.FACE_TURNED, 9.0, "right"),
        (Code.OFF_CENTRE, 0.2, "right"),  # right in the picture is the person's left
        (Code.CHIN_RAISED_OR_LOWERED, 13.0, "lower the chin"),
        (Code.UNEVEN_LIGHT, 16.0, "right side needs more light"),  # the left one is brighter
    ],
)
def test_advice_names_the_side_as_the_person_sees_it(app: App, code: Code, measured: float, expected: str) -> None:
    app.speak("en")

    assert expected in findings.todo(Finding(code, Severity.BLOCKING, measured, 1.0, "deg"))


def test_places_that_sound_alike_differ_in_words(app: App) -> None:
    units = stage.rules().regions.units.values()
    for language in LANGUAGES:
        app.speak(language)
        assert len({forms.region(unit) for unit in units}) == len(units)
