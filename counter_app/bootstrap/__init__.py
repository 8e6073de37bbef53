"""Composes the program from its parts; the only package that knows them all."""
