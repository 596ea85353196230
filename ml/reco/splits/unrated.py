"""Films without ratings: a fifth of the films with facts lose all their ratings and are ranked among themselves."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from ..data.ratings import Ratings
from .visitors import LIKED

SEED = 20


@dataclass(frozen=True)
class UnratedSplit:
    """`held`: places of the films without ratings. `relevant`: for each of `users`, which of the held she likes."""

    training: Ratings
    held: np.ndarray
    users: np.ndarray
    relevant: sparse.csr_array


def unrated_films(ratings: Ratings, has_facts: np.ndarray, share: float = 0.2, seed: int = SEED) -> UnratedSplit:
    """`has_facts`: for each film. Asked are the users who like one of the held films (four stars or more)."""
    known = np.flatnonzero(has_facts)
    held = np.sort(np.random.default_rng(seed).permutation(known)[: round(share * len(known))])
    is_held = np.isin(ratings.films, held)
    liked = ratings.only(is_held & (ratings.stars >= LIKED)).matrix()[:, held]
    users = np.flatnonzero(np.diff(liked.indptr))
    return UnratedSplit(ratings.only(~is_held), held, users, liked[users])
