"""Visitors who name a few films: users unseen in training, of whose likes one, three or five are told."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from scipy import sparse

from ..data.ratings import LIKED, Ratings

MIN_LIKES = 10
FOLDS = 5
DRAWS = 5
SEED = 20


@dataclass(frozen=True)
class VisitorFold:
    """Who teaches, and the visitors: `user` of each row (five draws a user), what is told, what she likes besides."""

    training: Ratings
    users: np.ndarray
    told: sparse.csr_array
    relevant: sparse.csr_array


def visitor_users(ratings: Ratings) -> np.ndarray:
    """Users with at least ten ratings of four stars or more."""
    return np.flatnonzero(np.bincount(ratings.users[ratings.stars >= LIKED], minlength=ratings.shape[0]) >= MIN_LIKES)


def visitor_folds(ratings: Ratings, likes: int, seed: int = SEED, draws: int = DRAWS) -> Iterator[VisitorFold]:
    """Every model, popularity included, is fitted without the fold's users. `likes`: how many are told; who has no
    others is not asked.
    """
    users = np.random.default_rng(seed).permutation(visitor_users(ratings))
    liked = ratings.only(ratings.stars >= LIKED)
    rows_of = {user: np.flatnonzero(liked.users == user) for user in users}
    for fold in range(FOLDS):
        visitors = users[fold::FOLDS]
        rng = np.random.default_rng([seed, likes, fold])
        asked = np.repeat([user for user in visitors if len(rows_of[user]) > likes], draws)
        mixed = [rng.permutation(rows_of[user]) for user in asked]
        shape = (len(asked), ratings.shape[1])
        told = _matrix([liked.films[rows[:likes]] for rows in mixed], shape)
        relevant = _matrix([liked.films[rows[likes:]] for rows in mixed], shape)
        yield VisitorFold(ratings.only(~np.isin(ratings.users, visitors)), asked, told, relevant)


def _matrix(films: list[np.ndarray], shape: tuple[int, int]) -> sparse.csr_array:
    rows = np.repeat(np.arange(len(films)), [len(row) for row in films])
    columns = np.concatenate(films)
    return sparse.csr_array((np.ones(len(columns)), (rows, columns)), shape=shape)
