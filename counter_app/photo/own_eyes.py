"""Learns how wide this person's own eyes open, so that narrow and older eyes are held against themselves."""

from collections import deque

import numpy as np

from counter_app.domain.photo.quantities import Quantity
from counter_app.photo.measure import Values

USUAL_OPENING = 0.30
"""Of faces that look into the camera: the middle of the labelled set, whose open eyes read 0.16 to 0.48."""

_REMEMBERED, _ENOUGH = 150, 15
"""Looks: some ten seconds, and half a second before anything is believed."""

_OPEN_PERCENTILE = 80
"""Of the looks remembered: blinks and lowered lids are fewer."""

_FRONTAL_DEG = 15.0
"""Eyes of a head that is turned or bowed further look narrower than they are."""

_LEAST_OPENING = 0.13
"""Nobody's open eyes are narrower; someone who keeps them shut from the first look on must not become the measure."""


class OwnEyes:
    """Remembers the looks at one person. Owned by one thread."""

    def __init__(self) -> None:
        self._openings: deque[float] = deque(maxlen=_REMEMBERED)

    def learn(self, values: Values) -> None:
        """Take a look into account, unless the head is turned away."""
        turned = max(abs(values[Quantity.YAW]), abs(values[Quantity.PITCH]))
        if turned <= _FRONTAL_DEG and values[Quantity.EYE_OPENING] >= _LEAST_OPENING:
            self._openings.append(values[Quantity.EYE_OPENING])

    def scaled(self, opening: float) -> float:
        """The opening on the scale of usual eyes; unchanged while the person is not known."""
        if len(self._openings) < _ENOUGH:
            return opening
        return opening * USUAL_OPENING / float(np.percentile(self._openings, _OPEN_PERCENTILE))
