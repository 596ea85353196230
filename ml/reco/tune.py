"""`python -m reco.tune`: settings, searched inside the training parts only.

In time, each protocol is played again on its own training part: the last rating but one is to be found, or an earlier
quantile of the times is the cut. Visitors and films without ratings are nested: of the first fold's training users (of
the films that keep their ratings) some are held out again. The best settings are printed and logged; they are put into
`settings.py` by hand.
"""

import argparse
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from functools import lru_cache
from itertools import product
from typing import TypeVar

import mlflow
import numpy as np

from . import tracking
from .data.films import Films, read_films
from .data.ml100k import read_ml100k
from .data.ratings import Ratings
from .learners.content import ContentSettings, design, vocabulary
from .learners.ease import Ease
from .learners.ials import Ials
from .learners.recency import RecencyEase, RecencySettings
from .learners.stars import StarModel
from .metrics.ranking import rank
from .metrics.stars import star_errors
from .served import Lists, ServedSettings, Tastes, build_lists, build_tastes, score_lists, score_tastes
from .settings import CONTENT, SERVED
from .splits.by_time import split_by_time
from .splits.leave_last import leave_last
from .splits.stratified import stratified_by_film
from .splits.unrated import unrated_films
from .splits.visitors import FOLDS as VISITOR_FOLDS
from .splits.visitors import LIKED, visitor_folds

Settings = TypeVar("Settings")
INNER_QUANTILES = (0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
INNER_SEED = 21


def ndcg_in_time(splits: Iterable[tuple[Ratings, Ratings]], settings: RecencySettings) -> float:
    """Mean over the splits of the mean over users."""
    return float(np.mean([_ndcg_in_time(*split, settings) for split in splits]))


def _ndcg_in_time(inputs: Ratings, test: Ratings, settings: RecencySettings) -> float:
    seen, relevant = inputs.matrix(), test.matrix()
    users = np.flatnonzero((np.diff(relevant.indptr) > 0) & (np.diff(seen.indptr) > 0))
    scores = RecencyEase(settings).fit(inputs).scores(inputs, users)
    return float(rank(scores, relevant[users], seen[users]).ndcg.mean())


def tune_leave_last(films: Films) -> None:
    splits = [leave_last(leave_last(films.ratings)[0])]
    tried = [
        RecencySettings(penalty, power, ranks)
        for penalty, power, ranks in product((50, 100, 200), (1, 1.5, 2), (3, 10))
    ]
    search("leave-last", tried, lambda settings: ndcg_in_time(splits, settings))


def tune_by_time(films: Films) -> None:
    training = split_by_time(films.ratings)[0]
    splits = [split_by_time(training, quantile) for quantile in INNER_QUANTILES]
    tried = [
        RecencySettings(penalty, power, ranks, years, taught, taught_ranks)
        for penalty, (power, ranks), years, (taught, taught_ranks) in product(
            (40, 70, 100, 200), ((0.4, 5), (0.5, 10)), (None, 3, 5), ((0, 30), (0.5, 30), (0.5, 10), (0.8, 30))
        )
    ]
    search("by time", tried, lambda settings: ndcg_in_time(splits, settings))


def tune_visitors(films: Films) -> None:
    """The measure is nDCG over that of the popularity of likes, a mean over 1, 3, 5 and 15 likes."""
    training = next(visitor_folds(films.ratings, 1)).training
    folds = [
        (number, fold) for number in (1, 3, 5, 15) for fold in visitor_folds(training, number, seed=INNER_SEED, draws=1)
    ]

    @lru_cache
    def lists_of(smoothing: float) -> list[Lists]:
        """Of the folds of one number; those of the other numbers have the same users."""
        settings = replace(SERVED, few=replace(SERVED.few, smoothing=smoothing))
        return [
            build_lists(fold.training.only(fold.training.stars >= LIKED).matrix(), settings)
            for _, fold in folds[:VISITOR_FOLDS]
        ]

    def mean(settings: ServedSettings) -> float:
        ratios = []
        for place, (_, fold) in enumerate(folds):
            lists = lists_of(settings.few.smoothing)[place % VISITOR_FOLDS]
            served = rank(score_lists(lists, fold.told, settings), fold.relevant, fold.told)
            popular = rank(np.broadcast_to(lists.prior, fold.told.shape), fold.relevant, fold.told)
            ratios.append(served.ndcg.mean() / popular.ndcg.mean())
        return float(np.mean(ratios))

    tried = [
        replace(SERVED, few=replace(SERVED.few, smoothing=smoothing, factor=factor, power=power), many_factor=many)
        for smoothing, factor, power, many in product((0.02, 0.035), (0.7, 0.9, 1.1), (0.4, 0.55), (6, 12, 18))
    ]
    search("visitors", tried, mean)


def tune_content(films: Films) -> None:
    has_facts = films.has_facts
    kept = unrated_films(films.ratings, has_facts)
    still = has_facts.copy()
    still[kept.held] = False
    inner = unrated_films(kept.training, still, seed=INNER_SEED)
    likes = inner.training.only(inner.training.stars >= LIKED).matrix()
    counts = np.bincount(likes.indices, minlength=len(has_facts))
    taught = np.setdiff1d(np.flatnonzero(still), inner.held)
    features = design(films.facts, vocabulary([films.facts[film] for film in taught]))

    @lru_cache
    def fitted(prior_penalty: float, taste_penalty: float) -> Tastes:
        settings = replace(CONTENT, prior_penalty=prior_penalty, taste_penalty=taste_penalty)
        return build_tastes(features, counts, taught, settings)

    def ndcg(settings: ContentSettings) -> float:
        tastes = fitted(settings.prior_penalty, settings.taste_penalty)
        scores = score_tastes(tastes, likes[inner.users], features[inner.held], settings)
        return float(rank(scores, inner.relevant).ndcg.mean())

    tried = [
        replace(CONTENT, prior_penalty=prior, taste_penalty=taste, factor=factor, power=power)
        for prior, taste, factor, power in product((10, 20), (10, 30), (10, 20, 40, 80), (0.5, 0.75))
    ]
    search("content", tried, ndcg)


def tune_benchmark(films: Films) -> None:
    """ML-100K has no order of time in its protocol: the training part is split once more in the same way."""
    ratings = read_ml100k()
    if ratings is None:
        print("ML-100K cannot be had: left out")
        return
    training, test = stratified_by_film(stratified_by_film(ratings)[0])
    seen, relevant = training.matrix(), test.matrix()
    users = np.flatnonzero(np.diff(relevant.indptr))
    tried = {f"EASE {penalty}": Ease(penalty) for penalty in (300, 600, 1000)}
    tried |= {
        f"iALS {factors} {unobserved} {penalty}": Ials(factors, unobserved, penalty)
        for factors, unobserved, penalty in product((24, 48), (0.2, 0.3, 0.5), (0.01, 0.02))
    }
    for name, model in tried.items():
        scores = model.fit(seen).scores(seen)
        print(f"{name}: {rank(scores[users], relevant[users], seen[users]).ndcg.mean():.4f}", flush=True)
    for factors in (16, 32):
        predicted = StarModel(factors).fit_predict(training, test.users, test.films)
        print(f"stars {factors}: RMSE {star_errors(predicted, test.stars)['rmse']:.4f}", flush=True)


def search(name: str, tried: list[Settings], measure: Callable[[Settings], float]) -> None:
    """Prints the best five and logs all of them."""
    with mlflow.start_run(run_name=f"tune {name}"):
        found = []
        for step, settings in enumerate(tried):
            found.append((measure(settings), settings))
            mlflow.log_metric("ndcg", found[-1][0], step=step)
        found.sort(key=lambda pair: -pair[0])
        mlflow.log_params(asdict(found[0][1]))
    for value, settings in found[:5]:
        print(f"{name}: {value:.4f} {settings}", flush=True)


SEARCHES = {
    "leave-last": tune_leave_last,
    "by-time": tune_by_time,
    "visitors": tune_visitors,
    "content": tune_content,
    "benchmark": tune_benchmark,
}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--only", choices=SEARCHES, action="append")
    arguments = parser.parse_args()
    tracking.start()
    films = read_films()
    for name in arguments.only or SEARCHES:
        SEARCHES[name](films)


if __name__ == "__main__":
    main()
