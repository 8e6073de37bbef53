"""Says line by line what became of a case."""

from counter_app.domain.case.casebook import Story
from counter_app.ui.messages import progress
from counter_app.ui.widgets.timeline import Deed

_TOLD_BY_EVENTS = "event"


def deeds(story: Story) -> tuple[Deed, ...]:
    """The audit's lines and the events, by their time. Pure."""
    audited = [
        Deed(line.at, line.officer, progress.deed(line.action), None)
        for line in story.audit
        if line.action != _TOLD_BY_EVENTS
    ]
    told = [
        Deed(each.event.at, each.event.window.officer, progress.sentence(each.event.what), each.upload.state)
        for each in story.events
    ]
    return tuple(sorted((*audited, *told), key=lambda deed: deed.at))
