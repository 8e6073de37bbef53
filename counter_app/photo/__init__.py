"""Turns a frame into numbers and, where it can be cut, a finished portrait."""
