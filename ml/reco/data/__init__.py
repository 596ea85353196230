"""Ratings and facts of films, read from files."""
