"""Names the calls that `odd_steps` spoils, how patient the counter is meanwhile, and what a trial tells."""

from dataclasses import dataclass, replace

from tests.sync.linking import RULES

PATIENCE_S = 20.0
IMPATIENT = replace(
    RULES,
    link=replace(RULES.link, read_timeout_s=0.5, answer_deadline_s=0.8, largest_answer_bytes=65_536),
    retry=replace(RULES.retry, first_wait_s=0.05, longest_wait_s=0.2, longest_asked_wait_s=0.2),
    uplink=replace(RULES.uplink, look_again_s=0.2, probe_again_s=0.3),
)


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the protocol, told from the others by its method and address."""

    name: str
    method: str
    part: str

    def is_meant(self, method: str, path: str) -> bool:
        """A later step of a case has the address of its record in its own."""
        return method == self.method and self.part in path and ("/events/" in path) == ("/events/" in self.part)


@dataclass(frozen=True, slots=True)
class Trial:
    """What became of one: `told` is what the counter showed while the wire was bad."""

    call: str
    step: str
    hits: int
    told: str
    wrong: str
