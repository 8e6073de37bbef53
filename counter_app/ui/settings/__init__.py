"""Holds the page on which an administrator sets this counter up."""
