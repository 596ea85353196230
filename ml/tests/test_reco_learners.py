"""Each recommender on made data with a known answer."""

import numpy as np
import pytest
from scipy import sparse

from reco.data.facts import Facts
from reco.data.ratings import from_columns
from reco.learners.autoencoder import Autoencoder
from reco.learners.bpr import Bpr
from reco.learners.content import Content, ContentSettings, design, feature_keys, vocabulary
from reco.learners.cooccurrence import Cooccurrence, CooccurrenceSettings
from reco.learners.ease import Ease
from reco.learners.ensemble import blend
from reco.learners.hybrid import Hybrid
from reco.learners.ials import Ials
from reco.learners.neighbours import ItemNeighbours, UserNeighbours
from reco.learners.popularity import BayesianPopularity, Popularity
from reco.learners.recency import by_rank, user_weights
from reco.learners.sar import Sar
from reco.learners.stars import StarModel
from reco.learners.svd import Svd

USERS, HALF = 60, 10


@pytest.fixture(scope="module")
def two_tastes() -> sparse.csr_array:
    """Even users have films of the first half, odd ones of the second, seven of ten each."""
    rng = np.random.default_rng(4)
    dense = np.zeros((USERS, 2 * HALF))
    for user in range(USERS):
        dense[user, rng.permutation(HALF)[:7] + HALF * (user % 2)] = 1
    return sparse.csr_array(dense)


def own_half_first(scores: np.ndarray, matrix: sparse.csr_array) -> float:
    """Share of users whose best unseen film is of their own taste."""
    shown = np.where(matrix.todense() > 0, -np.inf, scores)
    return float(np.mean(shown.argmax(1) // HALF == np.arange(USERS) % 2))


@pytest.mark.parametrize(
    "model",
    [
        ItemNeighbours(nearest=5, shrink=1),
        UserNeighbours(nearest=10, shrink=1),
        Svd(2),
        Ease(5),
        Ials(4, 0.1, 0.01),
        Bpr(factors=4, rounds=60),
        Autoencoder(hidden=8, rounds=80, step=0.01, penalty=0.0001),
        Cooccurrence(),
    ],
    ids=lambda model: type(model).__name__,
)
def test_tastes_are_told_apart(model, two_tastes: sparse.csr_array):
    assert own_half_first(model.fit(two_tastes).scores(two_tastes), two_tastes) > 0.95


def test_the_dual_form_of_ease_is_ease(two_tastes: sparse.csr_array):
    dense = two_tastes.todense()
    inverse = np.linalg.inv(dense.T @ dense + 7 * np.eye(2 * HALF))
    weights = -inverse / inverse.diagonal()
    np.fill_diagonal(weights, 0)
    ease = Ease(7).fit(two_tastes)
    np.testing.assert_allclose(ease.scores(two_tastes), dense @ weights, atol=1e-9)
    np.testing.assert_allclose(ease.weights(np.array([3, 12])), weights[[3, 12]], atol=1e-9)


def test_cooccurrence_by_hand():
    # Three users; films 0 and 1 are liked together by one of them, 2 alone.
    likes = sparse.csr_array(np.array([[1.0, 1, 0], [1, 0, 0], [0, 0, 1]]))
    settings = CooccurrenceSettings(smoothing=0.5, own=1, user_power=0, factor=2, power=1)
    scores = Cooccurrence(settings).fit(likes).scores(sparse.csr_array(np.array([[1.0, 0, 0], [0, 0, 0]])))
    weight = np.log1p(1 / (0.5 * (1 + 1)))
    np.testing.assert_allclose(scores[0], [np.log(2.1), np.log(1.1) + 2 * weight, np.log(1.1)])
    np.testing.assert_allclose(scores[1], np.log([2.1, 1.1, 1.1]))


def test_a_film_with_few_ratings_is_drawn_to_the_mean():
    stars = sparse.csr_array(np.array([[5.0, 4, 2], [0, 4, 2], [0, 4, 2]]))
    means = BayesianPopularity(prior=3).fit(stars).means
    assert means[0] < 4.3 and means[0] > means[1] > means[2]
    assert Popularity().fit(stars).counts.tolist() == [1, 3, 3]


def test_what_is_recent_counts_more():
    year = 365.25 * 24 * 3600
    ratings = from_columns(*(np.array(column) for column in ([1, 1, 2], [1, 2, 3], [5, 5, 5], [0, year, 3 * year])))
    assert user_weights(ratings, 2).tolist() == [0.5, 1]
    assert by_rank(ratings, 1, 1).todense()[0].tolist() == [0.5, 1, 0]


def test_sar_forgets():
    month = 30 * 24 * 3600
    ratings = from_columns(*(np.array(column) for column in ([1, 1, 2], [1, 2, 1], [4, 4, 4], [0, month, month])))
    sar = Sar().fit(ratings)
    assert sar.affinity.todense()[0].tolist() == [2, 4]
    assert sar.similar.tolist() == [[1, 0.5], [0.5, 1]]


def test_stars_are_predicted_better_than_by_the_mean():
    rng = np.random.default_rng(5)
    users, films = (part.ravel() for part in np.meshgrid(np.arange(40), np.arange(30), indexing="ij"))
    stars = np.clip(3 + rng.normal(0, 0.7, 40)[users] + rng.normal(0, 0.7, 30)[films], 1, 5)
    ratings = from_columns(users, films, stars, np.zeros(len(users)))
    taught = rng.random(len(users)) < 0.5
    told = StarModel(2, draws=15, burn_in=5).fit_predict(ratings.only(taught), users[~taught], films[~taught])
    assert np.abs(told - stars[~taught]).mean() < 0.3 * np.abs(stars - stars.mean()).mean()


def test_a_blend_ignores_scale():
    scores = {"a": np.array([[1.0, 2, 3]]), "b": np.array([[300.0, 200, 100]])}
    np.testing.assert_allclose(blend(scores, {"a": 1, "b": 1}), np.zeros((1, 3)), atol=1e-12)


def film(genre: str, director: str, year: int | None = 1994) -> Facts:
    return Facts("tt0000001", year, 130, (genre,), ("FR",), {"director": (director,)})


def test_features_of_a_film():
    facts = Facts(
        "tt1", 1997, 200, ("Drama", "Crime"), ("FR",), {"actor": ("nm1",), "actress": ("nm2",), "cast": ("nm1",)}
    )
    expected = "genre:Drama genre:Crime genres:Crime+Drama country:FR decade:1990 half:1995 length:12 cast:nm1 cast:nm2"
    assert feature_keys(facts) == expected.split()
    assert feature_keys(None) == []


def taught_films() -> tuple[list[Facts], sparse.csr_array]:
    """Ten films of one director and genre that the first user likes, ten of others that the second does."""
    films = [film("Drama", "nm1") for _ in range(HALF)] + [film("Comedy", "nm2") for _ in range(HALF)]
    likes = np.zeros((2, 2 * HALF))
    likes[0, :HALF] = likes[1, HALF:] = 1
    return films, sparse.csr_array(likes)


def test_content_follows_each_users_taste():
    films, likes = taught_films()
    keys = vocabulary(films)
    content = Content(ContentSettings(factor=40)).fit(design(films, keys), np.ones(2 * HALF))
    scores = content.scores(likes, design([film("Drama", "nm1"), film("Comedy", "nm2")], keys))
    assert scores[0, 0] > scores[0, 1] and scores[1, 1] > scores[1, 0]


def test_the_hybrid_scores_films_without_ratings():
    films, likes = taught_films()
    keys = vocabulary(films)
    hybrid = Hybrid(factors=4, rounds=60).fit(likes, design(films, keys))
    scores = hybrid.scores_by_features(design([film("Drama", "nm1"), film("Comedy", "nm2")], keys))
    assert scores[0, 0] > scores[0, 1] and scores[1, 1] > scores[1, 0]
    assert hybrid.scores().shape == (2, 2 * HALF)
