"""ML-100K by recommenders-team's protocol: 75 / 25 by film, seed 42, every test film relevant."""

import numpy as np

from ..data.ratings import Ratings
from ..learners.autoencoder import Autoencoder
from ..learners.bpr import Bpr
from ..learners.ease import Ease
from ..learners.ensemble import blend
from ..learners.ials import Ials
from ..learners.neighbours import ItemNeighbours, UserNeighbours
from ..learners.popularity import BayesianPopularity, Popularity
from ..learners.sar import Sar
from ..learners.stars import StarModel
from ..learners.svd import Svd
from ..metrics.breadth import breadth
from ..metrics.ranking import rank
from ..metrics.stars import star_errors
from ..splits.stratified import stratified_by_film
from .table_row import Row, table_row

ENSEMBLE = {"EASE": 1.0, "iALS": 1.0, "autoencoder": 0.5}


def benchmark(ratings: Ratings) -> tuple[list[Row], Row]:
    """Rows of the ranking models, and of the model of stars."""
    training, test = stratified_by_film(ratings)
    seen, relevant = training.matrix(), test.matrix()
    users = np.flatnonzero(np.diff(relevant.indptr))
    models = {
        "popularity": Popularity().fit(seen),
        "item-kNN": ItemNeighbours().fit(seen),
        "user-kNN": UserNeighbours().fit(seen),
        "SVD": Svd(24).fit(seen),
        "BPR": Bpr(factors=32, penalty=0.01).fit(seen),
        "EASE": Ease(600).fit(seen),
        "iALS": Ials(32, 0.2, 0.02).fit(seen),
        "autoencoder": Autoencoder(hidden=100, rounds=40, penalty=0.001).fit(seen),
    }
    scores = {"SAR": Sar().fit(training).scores()}
    scores["Bayesian mean"] = BayesianPopularity().fit(training.matrix(training.stars)).scores(seen)
    scores |= {name: model.scores(seen) for name, model in models.items()}
    scores["ensemble"] = blend(scores, ENSEMBLE)
    counts = np.bincount(training.films, minlength=ratings.shape[1])
    rows = []
    for name, values in scores.items():
        ranked = rank(values[users], relevant[users], seen[users])
        rows.append(table_row(name, ranked, **breadth(ranked.top, counts, ratings.shape[0])))
    predicted = StarModel().fit_predict(training, test.users, test.films)
    return rows, {"model": "Bayesian matrix factorisation", **star_errors(predicted, test.stars)}
