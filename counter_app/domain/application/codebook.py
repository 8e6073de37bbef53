"""Holds the tables of codes that an application is written in."""

from dataclasses import dataclass

from counter_app.domain.person.guardian import Relation
from counter_app.domain.places.divisions import Divisions
from counter_app.domain.places.ethnicity import EthnicGroups


@dataclass(frozen=True, slots=True)
class Codebook:
    groups: EthnicGroups
    relations: tuple[Relation, ...]
    divisions: Divisions

    def relation(self, code: str) -> Relation | None:
        return next((relation for relation in self.relations if relation.code == code), None)
