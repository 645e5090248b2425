"""Readers: one a file format, from a path to text."""
