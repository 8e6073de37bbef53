"""The window's own pictures: invented people on every page and in every state, nobody of whom exists."""
