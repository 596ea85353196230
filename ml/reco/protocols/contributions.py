"""What contributed likes would do: latest-small's recent users play the visitors of today, its early ones the raters.

Of the recent users some are asked, as in `visitors.py`; the others contribute, each a part of her likes, in sendings.
Nobody who is asked contributes. The parting is by people: asked and contributors are of the same years.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import numpy as np
from scipy import sparse

from ..data.bounded import Basket, Bounds, bounded
from ..data.contributed import matrix_of
from ..data.ratings import Ratings
from ..metrics.ranking import Ranked, rank
from ..served import ServedSettings, build_lists, score_lists
from ..splits.visitors import DRAWS, visitor_folds
from .table_row import Row, by_user, table_row

BASELINE = "raters alone"
# Recent are those whose first rating is of this year or later: 226 of 610 users.
SINCE = datetime(2010, 1, 1, tzinfo=UTC)
SEED = 20
MOST_LIKES = 50
# Likes that a contributor shares in all, on average: few, and as many as somebody eager may.
FEW, MANY = 8, 20
FIRST_WEEK, WEEKS = date(2026, 1, 7), 26
# The flood: sendings for each rater, of five of some films that next to nobody likes.
FLOOD, FLOOD_FILMS, FLOOD_SIZE, OBSCURE = 5, 20, 5, 2


def contributions(
    ratings: Ratings, numbers: tuple[int, ...], settings: ServedSettings, bounds: Bounds, draws: int = DRAWS
) -> dict[int, list[Row]]:
    """Rows for each number of likes that are told."""
    is_recent = first_ratings(ratings) >= SINCE.timestamp()
    recent = ratings.only(is_recent[ratings.users])
    raters = ratings.only(~is_recent[ratings.users]).taught_likes()
    ranked: dict[int, dict[str, list[Ranked]]] = {number: {} for number in numbers}
    asked: dict[int, list[np.ndarray]] = {number: [] for number in numbers}
    folds = zip(*(visitor_folds(recent, number, SEED, draws) for number in numbers), strict=True)
    for place, of_numbers in enumerate(folds):
        taught = trainings(raters, of_numbers[0].training.taught_likes(), bounds, int((~is_recent).sum()), place)
        for name, likes in taught:
            lists = build_lists(likes, settings)
            for number, fold in zip(numbers, of_numbers, strict=True):
                scores = score_lists(lists, fold.told, settings)
                ranked[number].setdefault(name, []).append(rank(scores, fold.relevant, fold.told))
        for number, fold in zip(numbers, of_numbers, strict=True):
            asked[number].append(fold.users)
    return {number: _rows(np.concatenate(asked[number]), ranked[number]) for number in numbers}


def first_ratings(ratings: Ratings) -> np.ndarray:
    """Of each user, in seconds since 1970."""
    first = np.full(ratings.shape[0], np.iinfo(np.int64).max)
    np.minimum.at(first, ratings.users, ratings.times)
    return first


def trainings(
    raters: sparse.csr_array, contributors: sparse.csr_array, bounds: Bounds, count: int, fold: int
) -> Iterable[tuple[str, sparse.csr_array]]:
    """What may teach, by name. `count`: how many raters there are."""
    own = np.bincount(raters.indices, minlength=raters.shape[1])

    def within(baskets: list[Basket]) -> list[Basket]:
        return bounded(baskets, own, count, bounds)

    def beside(baskets: list[Basket]) -> sparse.csr_array:
        return sparse.csr_array(sparse.vstack([raters, matrix_of(baskets, len(own))]))

    few, many = (sent_by(contributors, mean, fold) for mean in (FEW, MANY))
    flooded = few + flood(own, FLOOD * count, fold)
    yield BASELINE, raters
    yield "few likes of each contributor", beside(within(few))
    yield "many likes of each contributor", beside(within(many))
    yield "all likes of each contributor, as of raters", sparse.csr_array(raters + contributors)
    yield "few likes and a flood, within bounds", beside(within(flooded))
    yield "few likes and a flood, without bounds", beside(flooded)


def sent_by(contributors: sparse.csr_array, mean: int, fold: int) -> list[Basket]:
    """Each shares a number of her likes that is geometric; half of them first, then one to three a week."""
    rng = np.random.default_rng([SEED, fold, mean])
    baskets = []
    for row in range(contributors.shape[0]):
        films = rng.permutation(contributors.indices[contributors.indptr[row] : contributors.indptr[row + 1]])
        films = films[: min(rng.geometric(1 / mean), MOST_LIKES)]
        week = FIRST_WEEK + timedelta(weeks=int(rng.integers(WEEKS)))
        size = -(-len(films) // 2)
        while len(films) > 0:
            baskets.append(Basket(week, tuple(sorted(films[:size].tolist()))))
            films, size, week = films[size:], int(rng.integers(1, 4)), week + timedelta(weeks=1)
    return baskets


def flood(own: np.ndarray, count: int, fold: int) -> list[Basket]:
    """Sendings that somebody makes up to bring some films to the front, all in one week."""
    rng = np.random.default_rng([SEED, fold])
    films = rng.choice(np.flatnonzero((own > 0) & (own <= OBSCURE)), FLOOD_FILMS, replace=False)
    return [
        Basket(FIRST_WEEK, tuple(sorted(rng.choice(films, FLOOD_SIZE, replace=False).tolist()))) for _ in range(count)
    ]


def _rows(users: np.ndarray, ranked: dict[str, list[Ranked]]) -> list[Row]:
    means = {name: by_user(users, parts) for name, parts in ranked.items()}
    return [table_row(name, of, means[BASELINE] if name != BASELINE else None) for name, of in means.items()]
