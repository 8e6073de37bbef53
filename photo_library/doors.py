"""Says from which networks the parts that are not for counters may be reached."""

from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

Network = IPv4Network | IPv6Network
LOOPBACK: tuple[Network, ...] = (ip_network("127.0.0.0/8"), ip_network("::1/128"))


@dataclass(frozen=True, slots=True)
class Doors:
    """Nothing but this machine itself, unless someone said otherwise."""

    metrics_from: tuple[Network, ...] = LOOPBACK

    def is_open_to(self, caller: str | None) -> bool:
        """Whether figures may be told to that address."""
        try:
            address = ip_address(caller or "")
        except ValueError:
            return False
        mapped = getattr(address, "ipv4_mapped", None) or address
        return any(mapped in network for network in self.metrics_from)
