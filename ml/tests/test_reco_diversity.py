"""What diversity costs, by the service's own choice among the best films."""

import numpy as np
import pytest

from reco.data.ratings import Ratings, from_columns
from reco.learners.cooccurrence import CooccurrenceSettings
from reco.protocols.diversity import POOL, diversity
from reco.served import ServedSettings
from reco.service import diverse

SETTINGS = ServedSettings(CooccurrenceSettings(), many_penalty=5)


@pytest.fixture(scope="module")
def ratings() -> Ratings:
    """Forty users who like fifteen of eighty films each; film ids are not places."""
    rng = np.random.default_rng(2)
    films = np.concatenate([rng.choice(80, 15, replace=False) for _ in range(40)]) * 3 + 7
    users = np.repeat(np.arange(40), 15)
    return from_columns(users, films, np.full(len(users), 5.0), np.arange(len(users)))


def test_the_ten_best_cost_nothing(ratings: Ratings):
    for best, chosen in diversity(ratings, (1, 3), SETTINGS, lambda films, _: films[:, :10]).values():
        assert best["ndcg"] == chosen["ndcg"] > 0
        assert chosen["ratio"] == 1 and chosen["differenceInterval"] == [0, 0]


def test_others_than_the_best_cost_what_they_are_worse(ratings: Ratings):
    """Best first, with their scores, and none that was told."""
    pools = []

    def last(films: np.ndarray, scores: np.ndarray) -> np.ndarray:
        pools.append((films, scores))
        return films[:, -10:]

    best, chosen = diversity(ratings, (3,), SETTINGS, last)[3]
    assert chosen["ndcg"] != best["ndcg"]
    for films, scores in pools:
        assert films.shape == scores.shape == (len(films), POOL)
        assert (np.diff(scores, axis=1) <= 0).all() and np.isfinite(scores).all()
        assert set(films.ravel()) <= set(ratings.film_ids)


def test_the_service_shows_ten_and_not_all_of_a_series():
    """Harry Potter's eight films lead a pool by a little; their ids and others' are MovieLens'."""
    series = [4896, 5816, 8368, 40815, 54001, 69844, 81834, 88125]
    others = [318, 356, 296, 593, 2571, 260, 2959, 527, 110, 50]
    films = np.array([series + others])
    shown = diverse(films, np.linspace(5, 4.8, films.size)[None, :])
    assert shown.shape == (1, 10)
    assert shown[0, 0] == series[0]
    assert 1 <= np.isin(shown, series).sum() < 4
    assert len(set(shown[0])) == 10
