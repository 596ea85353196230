"""Training of the first-week admissions forecast."""
