"""Holds the widgets that pages are made of: values in, signals out."""
