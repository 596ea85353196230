"""What is recent counts more: of a user her last ratings, of the users those who came last."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse

from ..data.ratings import Ratings
from .ease import Ease

YEAR = 365.25 * 24 * 3600
# A user who came long ago still counts this much.
LEAST = 0.02


@dataclass(frozen=True)
class RecencySettings:
    """EASE's `penalty`. In the input a user's rating that is the n-th from her last counts (1 + n / `ranks`)^−`power`,
    in training (1 + n / `taught_ranks`)^−`taught_power`; there a user counts half for every `half_life` years between
    her last rating and the last of all.
    """

    penalty: float = 100.0
    power: float = 1.0
    ranks: float = 10.0
    half_life: float | None = None
    taught_power: float = 0.0
    taught_ranks: float = 30.0


class RecencyEase:
    def __init__(self, settings: RecencySettings) -> None:
        self.settings = settings

    def fit(self, ratings: Ratings) -> "RecencyEase":
        matrix = by_rank(ratings, self.settings.taught_power, self.settings.taught_ranks)
        if self.settings.half_life is not None:
            weights = user_weights(ratings, self.settings.half_life)
            matrix = sparse.csr_array(sparse.diags_array(np.sqrt(weights)) @ matrix)
        self.ease = Ease(self.settings.penalty).fit(matrix)
        return self

    def scores(self, inputs: Ratings, users: np.ndarray) -> np.ndarray:
        """Of `users`, by what they rated in `inputs`."""
        return self.ease.scores(by_rank(inputs, self.settings.power, self.settings.ranks)[users])


def by_rank(ratings: Ratings, power: float, ranks: float) -> sparse.csr_array:
    """Users × films: 1 for a user's last rating, less for those before it."""
    return ratings.matrix((1 + ratings.ranks_from_last() / ranks) ** -power)


def user_weights(ratings: Ratings, half_life: float) -> np.ndarray:
    """One a user; those without ratings count least."""
    last = np.zeros(ratings.shape[0])
    np.maximum.at(last, ratings.users, ratings.times)
    years = (ratings.times.max() - last) / YEAR
    return np.maximum(0.5 ** (years / half_life), LEAST)
