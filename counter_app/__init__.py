"""The counter terminal: from a person at the window to an acknowledged record in the regional photo library."""
