"""What a photo must be, what can be wrong with one, and where it is cut."""
