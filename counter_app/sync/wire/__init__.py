"""How cases are written down as JSON, by the journal and to the library, and read back strictly."""
