"""Measures how right the photo checks are, on labelled pictures and on drawn people whose truth is known."""
