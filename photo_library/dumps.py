"""Keeps what the service holds in memory, keys and pictures, out of core files."""

import sys

if sys.platform == "win32":

    def forbid_dumps() -> None:
        """Windows keeps no full dump of a program unless an administrator asks for it."""

else:
    import resource

    def forbid_dumps() -> None:
        """From here on the system writes no core file of this service or of what it starts."""
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
