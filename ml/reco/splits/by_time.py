"""Split by time: what came before a day teaches; who rated from it on is asked for the second half of that."""

import numpy as np

from ..data.ratings import Ratings


def split_by_time(ratings: Ratings, quantile: float = 0.8) -> tuple[Ratings, Ratings]:
    """Input and test. The input is what was rated before the quantile of the times and the first half, rounded up, of
    what a user rated from it on; the test is the rest.
    """
    cut = np.quantile(ratings.times, quantile)
    is_late = ratings.times >= cut
    late = np.flatnonzero(is_late)
    rows = ratings.only(late)
    count = np.bincount(rows.users, minlength=ratings.shape[0])[rows.users]
    # Ranked from the last: the second half, rounded down, is the test.
    is_test = np.zeros(len(ratings), bool)
    is_test[late] = rows.ranks_from_last() < count // 2
    return ratings.only(~is_test), ratings.only(is_test)
