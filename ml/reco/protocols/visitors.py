"""Visitors of whom one, three or five likes are known; nothing of them is in training."""

import numpy as np

from ..data.ratings import Ratings
from ..learners.cooccurrence import Cooccurrence
from ..learners.ease import Ease
from ..learners.neighbours import ItemNeighbours
from ..learners.popularity import Popularity
from ..metrics.ranking import Ranked, rank
from ..served import ServedSettings, build_lists, score_lists
from ..splits.visitors import DRAWS, SEED, visitor_folds
from .table_row import Row, by_user, table_row

BASELINE = "popularity of likes"


def visitors(
    ratings: Ratings,
    numbers: tuple[int, ...],
    settings: ServedSettings,
    whole: bool = True,
    seed: int = SEED,
    draws: int = DRAWS,
) -> dict[int, list[Row]]:
    """Rows for each number of likes. `whole`: with the models that are not served."""
    found = ranked_visitors(ratings, numbers, settings, whole, seed, draws)
    return {number: _rows(ranked) for number, ranked in found.items()}


def ranked_visitors(
    ratings: Ratings,
    numbers: tuple[int, ...],
    settings: ServedSettings,
    whole: bool = True,
    seed: int = SEED,
    draws: int = DRAWS,
) -> dict[int, dict[str, Ranked]]:
    """Of each model for each number of likes, a value a user, in the order of the users."""
    ranked: dict[int, dict[str, list[Ranked]]] = {number: {} for number in numbers}
    asked: dict[int, list[np.ndarray]] = {number: [] for number in numbers}
    for folds in zip(*(visitor_folds(ratings, number, seed, draws) for number in numbers), strict=True):
        training = folds[0].training
        likes = training.taught_likes()
        lists = build_lists(likes, settings)
        # What is compared with does not move with what was contributed: it is of the raters alone.
        models = {BASELINE: Popularity().fit(training.likes())}
        if whole:
            models |= {
                "item-kNN": ItemNeighbours().fit(likes),
                "EASE": Ease(settings.many_penalty).fit(likes),
                "co-occurrence": Cooccurrence(settings.few).fit(likes),
            }
        for number, fold in zip(numbers, folds, strict=True):
            asked[number].append(fold.users)
            scores = {name: model.scores(fold.told) for name, model in models.items()}
            scores["served"] = score_lists(lists, fold.told, settings)
            for name, values in scores.items():
                ranked[number].setdefault(name, []).append(rank(values, fold.relevant, fold.told))
    return {
        number: {name: by_user(np.concatenate(asked[number]), parts) for name, parts in ranked[number].items()}
        for number in numbers
    }


def _rows(ranked: dict[str, Ranked]) -> list[Row]:
    return [table_row(name, of, ranked[BASELINE] if name != BASELINE else None) for name, of in ranked.items()]
