"""Decides how often the costly parts of a live look are repeated on a slow computer."""

AIM_S = 0.040
"""A look should take no longer: twenty-five a second."""

_STRIDES = (1, 2, 4)
_MEMORY = 0.1
"""Weight of the newest look."""

_BACK = 0.5
"""Only well below the aim more is done again, so that it does not swing."""


class Pace:
    """Owned by one thread."""

    def __init__(self) -> None:
        self._mean_s = 0.0
        self._level = 0

    @property
    def stride(self) -> int:
        """How many times rarer than usual masks and searches are due."""
        return _STRIDES[self._level]

    def took(self, seconds: float) -> None:
        """Take one look's duration into account."""
        self._mean_s += _MEMORY * (seconds - self._mean_s)
        if self._mean_s > AIM_S and self._level < len(_STRIDES) - 1:
            self._level, self._mean_s = self._level + 1, AIM_S * (1 + _BACK) / 2
        elif self._mean_s < AIM_S * _BACK / _STRIDES[self._level] and self._level > 0:
            self._level, self._mean_s = self._level - 1, AIM_S * (1 + _BACK) / 2
