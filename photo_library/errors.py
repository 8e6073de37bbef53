"""Says that a call is refused, in words of our own."""


class ProblemError(Exception):
    """An error with a code of our own. `detail` is a fixed sentence, never something that was sent."""

    def __init__(self, status: int, code: str, detail: str, headers: dict[str, str] | None = None) -> None:
        super().__init__(code)
        self.status = status
        self.code = code
        self.detail = detail
        self.headers = headers or {}

    def __reduce__(self) -> tuple[type["ProblemError"], tuple[int, str, str, dict[str, str]]]:
        """From one process to another."""
        return ProblemError, (self.status, self.code, self.detail, self.headers)
