"""Holds the pages, one file a screen."""
