"""The split of recommenders-team's benchmark: three quarters of each film's ratings, at random, are for training."""

import numpy as np

from ..data.ratings import Ratings

SEED = 42


def stratified_by_film(ratings: Ratings, share: float = 0.75, seed: int = SEED) -> tuple[Ratings, Ratings]:
    """Training and test, row for row the benchmark's: it draws a number a row and ranks each film's rows by it."""
    # Their code draws from NumPy's old generator, whose numbers differ from the new one's.
    drawn = np.random.RandomState(seed).rand(len(ratings))
    order = np.lexsort((drawn, ratings.films))
    films = ratings.films[order]
    place = np.arange(len(films)) - np.searchsorted(films, films) + 1
    count = np.bincount(films)[films]
    is_training = np.empty(len(films), bool)
    is_training[order] = place / count <= share
    return ratings.only(is_training), ratings.only(~is_training)
