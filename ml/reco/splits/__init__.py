"""What a model may learn from, what it is asked, and what counts as a hit."""
