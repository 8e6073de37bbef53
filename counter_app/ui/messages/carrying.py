"""Puts into words what was packed to be carried by hand, and what a receipt of the library settled."""

from counter_app.ui.messages.literal import fill, translate


def packed(counts: tuple[int, int, int], file: str) -> str:
    """What is in the file, and what to do with it; records, later steps, steps of registrations of newborns."""
    records, events, newborns = counts
    if not any(counts):
        return translate("Carrying", "Nothing waits to be handed over; no file was written.")
    text = translate(
        "Carrying",
        "{records} records, {events} later steps of cases and {newborns} steps of registrations "
        "of newborns are in {file}, sealed to the library. Take it there, and bring the receipt "
        "back.",
    )
    return fill(text, records=records, events=events, newborns=newborns, file=file)


def left_out(record_id: str) -> str:
    """A record that cannot be read here."""
    text = translate("Carrying", "Record {record} is damaged and was left out; examine it with “counter-app verify”.")
    return fill(text, record=record_id)


def left_out_event(event_id: str) -> str:
    """A later step that cannot be read here."""
    text = translate("Carrying", "Step {event} is damaged and was left out; examine it with “counter-app verify”.")
    return fill(text, event=event_id)


def settled(acknowledged: int, refused: int, known: int) -> str:
    """What became of the records."""
    text = translate("Carrying", "Acknowledged {acknowledged}, refused {refused}, known before {known}.")
    return fill(text, acknowledged=acknowledged, refused=refused, known=known)


def strange(count: int) -> str:
    """Records of the receipt that this journal does not hold as they were carried."""
    return fill(translate("Carrying", "{count} records of the receipt are not this journal's."), count=count)


def early(count: int) -> str:
    """Later steps that the library takes only after their record or application."""
    text = translate(
        "Carrying", "{count} later steps go on waiting: the library does not hold their record or application yet."
    )
    return fill(text, count=count)
