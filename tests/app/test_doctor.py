"""The doctor looks at everything, and only real trouble makes it fail."""

from counter_app.doctor import Examination, examine, report
from counter_app.domain.faults import FaultCode, FaultError


def raising(code: FaultCode) -> Examination:
    def look() -> str:
        raise FaultError(code)

    return Examination("camera", look, frozenset({FaultCode.CAMERA_NOT_FOUND}))


def run(*examinations: Examination) -> tuple[int, list[str]]:
    lines: list[str] = []
    code = report(examine(examinations), lambda fault: f"do something about {fault.code}", lines.append)
    return code, lines


def test_all_good_is_exit_code_zero() -> None:
    assert run(Examination("disk", lambda: "9 GB free")) == (0, ["OK  disk      9 GB free\n"])


def test_what_can_be_borne_is_a_remark() -> None:
    assert run(raising(FaultCode.CAMERA_NOT_FOUND)) == (0, ["--  camera    do something about CAMERA_NOT_FOUND\n"])


def test_one_bad_thing_fails_and_the_rest_is_still_looked_at() -> None:
    code, lines = run(raising(FaultCode.CAMERA_BUSY), Examination("disk", lambda: "9 GB free"))
    assert code == 1
    assert [line[:2] for line in lines] == ["!!", "OK"]
