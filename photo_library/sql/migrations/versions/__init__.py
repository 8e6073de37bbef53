"""One file a change of form, in order."""
