"""Says from which networks the parts that are not for counters may be reached."""

from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

Network = IPv4Network | IPv6Network
LOOPBACK: tuple[Network, ...] = (ip_network("127.0.0.0/8"), ip_network("::1/128"))


@dataclass(frozen=True, slots=True)
class Doors:
    """Nothing but this machine itself, unless someone said otherwise."""

    metrics_from: tuple[Network, ...] = LOOPBACK
    admin_from: tuple[Network, ...] = LOOPBACK

    def tell_metrics_to(self, caller: str | None) -> bool:
        return _is_within(caller, self.metrics_from)

    def show_page_to(self, caller: str | None) -> bool:
        """Whether the administrators' page is shown to that address at all; whoever comes in signs in as well."""
        return _is_within(caller, self.admin_from)


def _is_within(caller: str | None, networks: tuple[Network, ...]) -> bool:
    try:
        address = ip_address(caller or "")
    except ValueError:
        return False
    mapped = getattr(address, "ipv4_mapped", None) or address
    return any(mapped in network for network in networks)
