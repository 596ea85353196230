"""Leave-last by the served model: from the likes among a user's other ratings, her last rating is to be found."""

import numpy as np

from ..data.ratings import Ratings
from ..metrics.ranking import Ranked, rank
from ..served import ServedSettings, build_lists, score_lists
from ..splits.leave_last import leave_last


def ranked_last(ratings: Ratings, settings: ServedSettings) -> Ranked:
    """A value a user, in the order of the users. What she has rated is left out; likes come without their times."""
    inputs, test = leave_last(ratings)
    seen, relevant = inputs.matrix(), test.matrix()
    users = np.flatnonzero((np.diff(relevant.indptr) > 0) & (np.diff(seen.indptr) > 0))
    told = inputs.likes()[users]
    scores = score_lists(build_lists(inputs.taught_likes(), settings), told, settings)
    return rank(scores, relevant[users], seen[users])
