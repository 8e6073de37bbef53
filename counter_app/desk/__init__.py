"""Does the session's work behind the window: judging shots and filing cases, off the GUI thread."""
