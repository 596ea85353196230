"""Latest-small in order of time: leave-last, and split by time. Full ranking over all films."""

from collections.abc import Callable

import numpy as np

from ..data.ratings import Ratings
from ..learners.autoencoder import Autoencoder
from ..learners.bpr import Bpr
from ..learners.ease import Ease
from ..learners.ials import Ials
from ..learners.neighbours import ItemNeighbours, UserNeighbours
from ..learners.popularity import BayesianPopularity, Popularity
from ..learners.recency import RecencyEase, RecencySettings
from ..learners.svd import Svd
from ..metrics.breadth import breadth
from ..metrics.ranking import rank
from .table_row import Row, table_row

BASELINE = "EASE 500"


def in_time(inputs: Ratings, test: Ratings, recent: RecencySettings, whole: bool = True) -> list[Row]:
    """Each model is fitted on all inputs. `whole`: with the models that take longer, too."""
    seen, relevant = inputs.matrix(), test.matrix()
    users = np.flatnonzero((np.diff(relevant.indptr) > 0) & (np.diff(seen.indptr) > 0))
    asked = seen[users]
    scorers: dict[str, Callable[[], np.ndarray]] = {
        BASELINE: lambda: Ease(500).fit(seen).scores(asked),
        "popularity": lambda: Popularity().fit(seen).scores(asked),
        "Bayesian mean": lambda: BayesianPopularity().fit(inputs.matrix(inputs.stars)).scores(asked),
        "EASE, recent counts more": lambda: RecencyEase(recent).fit(inputs).scores(inputs, users),
    }
    slow: dict[str, Callable[[], np.ndarray]] = {
        "item-kNN": lambda: ItemNeighbours().fit(seen).scores(asked),
        "user-kNN": lambda: UserNeighbours().fit(seen).scores(asked),
        "SVD": lambda: Svd(24).fit(seen).scores(asked),
        "iALS": lambda: Ials(32, 0.1, 0.02, rounds=8).fit(seen).scores(asked),
        "BPR": lambda: Bpr(factors=32, penalty=0.01, rounds=30).fit(seen).scores(seen)[users],
        "autoencoder": lambda: Autoencoder(hidden=100, rounds=30, penalty=0.001).fit(seen).scores(asked),
    }
    counts = np.bincount(inputs.films, minlength=inputs.shape[1])
    ranked = {
        name: rank(score(), relevant[users], asked) for name, score in (scorers | (slow if whole else {})).items()
    }
    return [
        table_row(name, of, ranked[BASELINE] if name != BASELINE else None, **breadth(of.top, counts, inputs.shape[0]))
        for name, of in ranked.items()
    ]
