"""Keeps secrets in memory."""

from dataclasses import dataclass, field


@dataclass
class FakeCredentials:
    """Implements ports.Credentials."""

    kept: dict[str, str] = field(default_factory=dict)

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def set(self, name: str, secret: str) -> None:
        self.kept[name] = secret

    def delete(self, name: str) -> None:
        self.kept.pop(name, None)
