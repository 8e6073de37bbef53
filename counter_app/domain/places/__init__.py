"""Where people are registered, where windows stand, and what is due there by when."""
