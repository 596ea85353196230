"""The notebook of the recommenders: its cells, and the command that executes them."""
