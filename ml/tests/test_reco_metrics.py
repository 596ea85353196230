"""Metrics against sums by hand."""

from itertools import permutations

import numpy as np
import pytest
from scipy import sparse

from reco.metrics.bootstrap import interval, paired_interval, ratio_interval
from reco.metrics.breadth import breadth
from reco.metrics.ranking import rank, rank_alike, rank_top, top_k
from reco.metrics.stars import star_errors

FILMS = 12


def rows(*films: tuple[int, ...]) -> sparse.csr_array:
    dense = np.zeros((len(films), FILMS))
    for row, places in enumerate(films):
        dense[row, list(places)] = 1
    return sparse.csr_array(dense)


def test_a_ranking_by_hand():
    # Film 0 is best, then 1, 2 …; 0 is hidden, so the ten shown are 1 to 10, and hits are at ranks 1 and 3.
    scores = np.arange(FILMS, 0, -1.0)[None, :]
    ranked = rank(scores, rows((1, 3, 11)), rows((0,)))
    ideal = 1 + 1 / np.log2(3) + 1 / np.log2(4)
    assert ranked.top[0].tolist() == list(range(1, 11))
    assert ranked.ndcg[0] == pytest.approx((1 + 1 / np.log2(4)) / ideal)
    assert ranked.average_precision[0] == pytest.approx((1 + 2 / 3) / 3)
    assert ranked.precision[0] == pytest.approx(0.2)
    assert ranked.recall[0] == pytest.approx(2 / 3)


def test_equal_scores_are_ordered_by_place():
    assert top_k(np.zeros((1, FILMS)), k=3)[0].tolist() == [0, 1, 2]


def test_films_that_are_equal_for_everybody_come_in_any_order():
    """The mean over all orders: three films share three places, four share four, two the last one."""
    scores = np.array([9, 8, *[7] * 3, *[6] * 4, *[5] * 2, 1])
    relevant = rows((0, 3), (5, 6, 9), (11,))
    orders = [
        [0, 1, *first, *second, last]
        for first in permutations((2, 3, 4))
        for second in permutations((5, 6, 7, 8))
        for last in (9, 10)
    ]
    of_orders = [rank_top(np.tile(order, (3, 1)), relevant) for order in orders]
    expected = rank_alike(scores, relevant)
    for name in ("ndcg", "average_precision", "precision", "recall"):
        assert getattr(expected, name) == pytest.approx(np.mean([getattr(one, name) for one in of_orders], 0))


def test_who_has_nothing_relevant_is_refused():
    with pytest.raises(ValueError, match="nothing relevant"):
        rank(np.zeros((1, FILMS)), rows(()))


def test_an_interval_covers_the_mean_and_narrows_with_users():
    rng = np.random.default_rng(2)
    few, many = rng.random(50), rng.random(1_250)
    low, high = interval(few)
    assert low < few.mean() < high
    assert interval(many)[1] - interval(many)[0] < (high - low) / 3


def test_pairs_cancel_what_users_share():
    users = np.random.default_rng(3).random(200)
    low, high = paired_interval(users + 0.01, users)
    assert low == pytest.approx(0.01) and high == pytest.approx(0.01)
    assert ratio_interval(2 * users, users) == (pytest.approx(2), pytest.approx(2))


def test_breadth_by_hand():
    found = breadth(np.array([[0, 1], [0, 1]]), np.array([3, 1, 0, 0]), 3)
    assert found["coverage"] == 0.5
    assert found["novelty"] == pytest.approx((0 + 1) / 2)
    assert found["popularityBias"] == pytest.approx(1)


def test_errors_in_stars():
    assert star_errors(np.array([3.0, 5.0]), np.array([4.0, 2.0])) == {"rmse": pytest.approx(5**0.5), "mae": 2}
