"""One call to the regional library at a time, and what becomes of an entry after it."""
