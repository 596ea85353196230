"""What diversity costs: visitors as in `visitors`, shown the ten best films or ten that are less like each other."""

from collections.abc import Callable

import numpy as np

from ..data.ratings import Ratings
from ..metrics.ranking import K, Ranked, rank_top, top_k
from ..served import ServedSettings, build_lists, score_lists
from ..splits.visitors import visitor_folds
from .table_row import Row, by_user, table_row

BASELINE = "the ten best"
# Films among which the service chooses (POOL in shared/recommending/recommender.ts).
POOL = 4 * K

# Of each row of MovieLens' ids with their scores, best first, the ten that are shown.
Diverse = Callable[[np.ndarray, np.ndarray], np.ndarray]


def diversity(
    ratings: Ratings, numbers: tuple[int, ...], settings: ServedSettings, diverse: Diverse
) -> dict[int, list[Row]]:
    """Rows for each number of likes."""
    ranked: dict[int, dict[str, list[Ranked]]] = {number: {BASELINE: [], "diverse": []} for number in numbers}
    asked: dict[int, list[np.ndarray]] = {number: [] for number in numbers}
    for folds in zip(*(visitor_folds(ratings, number) for number in numbers), strict=True):
        lists = build_lists(folds[0].training.likes(), settings)
        for number, fold in zip(numbers, folds, strict=True):
            scores = score_lists(lists, fold.told, settings)
            pool = top_k(scores, fold.told, POOL)
            shown = diverse(ratings.film_ids[pool], np.take_along_axis(scores, pool, 1))
            asked[number].append(fold.users)
            ranked[number][BASELINE].append(rank_top(pool[:, :K], fold.relevant))
            ranked[number]["diverse"].append(rank_top(np.searchsorted(ratings.film_ids, shown), fold.relevant))
    return {number: _rows(np.concatenate(asked[number]), ranked[number]) for number in numbers}


def _rows(users: np.ndarray, ranked: dict[str, list[Ranked]]) -> list[Row]:
    means = {name: by_user(users, parts) for name, parts in ranked.items()}
    return [table_row(name, of, means[BASELINE] if name != BASELINE else None) for name, of in means.items()]
