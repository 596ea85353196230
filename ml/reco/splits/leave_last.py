"""Leave-last: each user's last rating in time, whatever its value, is the one to find."""

import numpy as np

from ..data.ratings import Ratings


def leave_last(ratings: Ratings) -> tuple[Ratings, Ratings]:
    """What is left, and one row a user; at equal times the highest film id is the last."""
    is_last = ratings.ranks_from_last() == 0
    return ratings.only(~is_last), ratings.only(np.flatnonzero(is_last))
