"""How good a ranking or a predicted rating is, and how sure that is."""
