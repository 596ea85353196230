"""Recommenders. Each is fitted on users × films and scores every film for rows of the same films."""
