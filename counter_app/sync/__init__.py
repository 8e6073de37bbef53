"""Brings a filed case from this counter to the acknowledgement of the regional library."""
