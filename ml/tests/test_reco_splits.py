"""What each protocol teaches and asks, on the real ratings where the issue gives their number."""

import numpy as np
import pytest

from reco.data.ml100k import WHEEL, read_ml100k
from reco.data.movielens import read_latest_small
from reco.data.ratings import Ratings, from_columns
from reco.splits.by_time import split_by_time
from reco.splits.leave_last import leave_last
from reco.splits.stratified import stratified_by_film
from reco.splits.unrated import unrated_films
from reco.splits.visitors import LIKED, visitor_folds, visitor_users


@pytest.fixture(scope="module")
def ratings() -> Ratings:
    return read_latest_small()


def small() -> Ratings:
    """User 1 rates films 10, 20 and 30, the last two at once; user 2 rates film 20."""
    columns = ([1, 1, 1, 2], [10, 30, 20, 20], [4, 3, 5, 2], [100, 200, 200, 50])
    return from_columns(*(np.array(column) for column in columns))


def test_latest_small_is_whole(ratings: Ratings):
    assert (len(ratings), ratings.shape) == (100_836, (610, 9_724))


def test_the_last_rating_at_equal_times_is_that_of_the_highest_id():
    training, test = leave_last(small())
    assert test.film_ids[test.films].tolist() == [30, 20]
    assert len(training) == 2


def test_leave_last_asks_every_user_once(ratings: Ratings):
    training, test = leave_last(ratings)
    assert sorted(test.users) == list(range(610))
    latest = np.zeros(610)
    np.maximum.at(latest, training.users, training.times)
    assert (test.times >= latest[test.users]).all()


def test_split_by_time_asks_114_users_for_their_second_half(ratings: Ratings):
    inputs, test = split_by_time(ratings)
    cut = np.quantile(ratings.times, 0.8)
    asked = np.unique(test.users)
    assert len(np.intersect1d(asked, inputs.users)) == 114
    assert (test.times >= cut).all()
    late = np.bincount(inputs.users[inputs.times >= cut], minlength=610)
    told = np.bincount(test.users, minlength=610)
    # Rounded up for the input: at most one more than is asked for.
    assert set((late - told)[asked]) <= {0, 1}


def test_no_visitor_is_in_training(ratings: Ratings):
    users = visitor_users(ratings)
    assert len(users) == 579
    seen = []
    for fold in visitor_folds(ratings, 3, draws=1):
        assert not np.isin(fold.training.users, fold.users).any()
        assert (np.diff(fold.told.indptr) == 3).all()
        assert fold.told.multiply(fold.relevant).nnz == 0
        seen.extend(fold.users)
    assert sorted(seen) == sorted(users)


def test_films_without_ratings_have_none_in_training(ratings: Ratings):
    has_facts = np.arange(ratings.shape[1]) % 2 == 0
    split = unrated_films(ratings, has_facts)
    assert len(split.held) == round(0.2 * has_facts.sum())
    assert not np.isin(split.training.films, split.held).any()
    liked = ratings.only(np.isin(ratings.films, split.held) & (ratings.stars >= LIKED))
    assert split.relevant.nnz == len(liked)


def test_the_benchmark_splits_as_its_authors_do():
    """Of each film three quarters, rounded down."""
    rng = np.random.default_rng(1)
    films = rng.integers(0, 9, 200)
    made = from_columns(np.arange(200), films, np.ones(200), np.arange(200))
    training, test = stratified_by_film(made)
    counts, kept = (np.bincount(part.films) for part in (made, training))
    assert (kept == np.floor(counts * 0.75)).all()
    assert len(training) + len(test) == 200


def test_ml100k_has_the_benchmarks_rows():
    found = read_ml100k()
    if found is None:
        pytest.skip(f"left out: ML-100K, for {WHEEL} cannot be had")
    training, test = stratified_by_film(found)
    assert (len(training), len(test)) == (74_331, 25_669)
