"""Likes that visitors contributed: who of them teaches, and that no number of them drowns the raters."""

import json
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import pytest

from reco.data.bounded import Basket, Bounds, bounded
from reco.data.contributed import joined, matrix_of, read_contributed
from reco.data.films import Films, read_films
from reco.data.ratings import Ratings, from_columns
from reco.metrics.ranking import Ranked
from reco.protocols import unrated, visitors
from reco.protocols.unrated import ranked_unrated
from reco.protocols.visitors import ranked_visitors
from reco.settings import CONTENT, SERVED
from reco.splits.by_time import split_by_time
from reco.splits.leave_last import leave_last
from reco.splits.unrated import unrated_films
from reco.splits.visitors import visitor_folds
from reco.train import fitted, trained_on

WEEK = date(2026, 11, 18)
UNTIL = date(2026, 11, 25)
BOUNDS = Bounds()


@pytest.fixture(scope="module")
def films() -> Films:
    return read_films()


def small() -> Films:
    """Three raters; films 10 and 20 have three and two likes, film 30 none."""
    columns = ([1, 1, 2, 2, 3, 3], [10, 20, 10, 20, 10, 30], [4, 4, 5, 5, 4, 1], [1, 2, 3, 4, 5, 6])
    ratings = from_columns(*(np.array(column) for column in columns))
    return Films(ratings, [None, None, None], ["tt0000010", "tt0000020", "tt0000030"])


def written(folder: Path, *lines: object) -> Path:
    path = folder / "likes.jsonl"
    path.write_text("".join(f"{line if isinstance(line, str) else json.dumps(line)}\n" for line in lines))
    return path


def sent(week: date, *films: str) -> dict[str, object]:
    return {"week": week.isoformat(), "films": list(films)}


def test_films_are_known_by_either_number_and_the_others_are_counted(tmp_path: Path):
    path = written(
        tmp_path,
        sent(WEEK, "tt0000010", "20", "10"),
        sent(WEEK, "release-1", "tt0000030"),
        sent(WEEK, "release-1", "tt9999999"),
        sent(UNTIL, "tt0000010"),
    )
    contributed = read_contributed(path, small(), BOUNDS, UNTIL)
    rows = {tuple(np.flatnonzero(row)) for row in contributed.likes.todense()}
    assert rows == {(0, 1), (2,)}
    assert list(contributed.told.values()) == [4, 1, 1, 7, 3, 2, 3]


def test_a_week_joins_when_it_is_over(tmp_path: Path):
    path = written(tmp_path, sent(WEEK, "10"))
    for until, joins in ((UNTIL - timedelta(days=1), 0), (UNTIL, 1)):
        assert read_contributed(path, small(), BOUNDS, until).likes.shape == (joins, 3)


@pytest.mark.parametrize(
    "line",
    [
        "{",
        "[]",
        {"week": "2026-11-18"},
        {"week": "2026-11-17", "films": ["10"]},
        {"week": "x", "films": ["10"]},
        {"week": "2026-11-18", "films": [10]},
        {"week": "2026-11-18", "films": "10"},
    ],
)
def test_a_line_that_is_none_is_refused_with_its_number(line: object, tmp_path: Path):
    with pytest.raises(ValueError, match="line 2"):
        read_contributed(written(tmp_path, sent(WEEK, "10"), line), small(), BOUNDS, UNTIL)


def test_one_basket_a_thousand_times_counts_a_few_times():
    own = np.full(5, 1000)
    baskets = [Basket(WEEK, (0, 1))] * 1000 + [Basket(WEEK, (2,))]
    assert Counter(bounded(baskets, own, 500, BOUNDS)) == {Basket(WEEK, (0, 1)): BOUNDS.same, Basket(WEEK, (2,)): 1}


def test_a_flood_in_one_week_displaces_no_other():
    rng = np.random.default_rng(1)
    flood = [Basket(WEEK, tuple(sorted(rng.choice(1000, 5, replace=False).tolist()))) for _ in range(5000)]
    earlier = [Basket(WEEK - timedelta(weeks=1), (film,)) for film in range(20)]
    kept = bounded([*flood, *earlier], np.full(1000, 1000), 100, Bounds(share=1.0))
    assert len(kept) == 100
    assert {basket for basket in kept if basket.week < WEEK} == set(earlier)


def test_a_film_gains_no_more_than_its_bound():
    own = np.array([40, 1, 0])
    baskets = [Basket(WEEK, tuple(sorted({1, 2, film}))) for film in range(3, 90)]
    baskets += [Basket(WEEK, (0, film)) for film in range(3, 90)]
    gained = np.zeros(90, int)
    for basket in bounded(baskets, np.concatenate([own, np.full(87, 10)]), 1000, BOUNDS):
        gained[list(basket.films)] += 1
    assert gained[:3].tolist() == [40, BOUNDS.film_least, BOUNDS.film_least]
    assert (gained[3:] == 2).all()


def test_the_order_of_the_file_does_not_matter():
    rng = np.random.default_rng(2)
    weeks = (WEEK, WEEK - timedelta(weeks=1))
    baskets = [
        Basket(weeks[place % 2], tuple(sorted(rng.choice(30, 3, replace=False).tolist()))) for place in range(300)
    ]
    mixed = [baskets[place] for place in rng.permutation(300)]
    own = np.full(30, 10)
    assert bounded(mixed, own, 50, BOUNDS) == bounded(baskets, own, 50, BOUNDS)


def test_what_was_contributed_teaches_and_is_in_no_test(films: Films):
    """Each split of the real ratings is the same with it; the raters' rows come first in what is taught."""
    ratings = films.ratings
    baskets = matrix_of([Basket(WEEK, (0, 1)), Basket(WEEK, (5,))], ratings.shape[1])
    more = replace(ratings, contributed=baskets)
    assert more.taught_likes().shape == (612, 9_724)
    assert (more.taught_likes()[:610] != ratings.taught_likes()).nnz == 0
    for split in (leave_last, split_by_time):
        for with_them, without in zip(split(more), split(ratings), strict=True):
            assert (with_them.matrix() != without.matrix()).nnz == 0
    fold, plain = next(visitor_folds(more, 5)), next(visitor_folds(ratings, 5))
    assert (fold.relevant != plain.relevant).nnz == 0 and (fold.told != plain.told).nnz == 0
    assert fold.training.taught_likes().nnz == plain.training.taught_likes().nnz + 3
    held = unrated_films(more, films.has_facts)
    assert (held.relevant != unrated_films(ratings, films.has_facts).relevant).nnz == 0


def test_what_is_compared_with_does_not_move_with_it(films: Films):
    """Neither the popularity of genres nor that of films, by which what is served is judged."""
    some = first(films, 300)
    dramas = [film for film, told in enumerate(some.facts) if told is not None and "Drama" in told.genres][:40]
    taught = replace(some.ratings, contributed=matrix_of([Basket(WEEK, tuple(dramas))] * 300, 300))
    for ranked in (unrated_by_genre, visitors_by_popularity):
        plain, moved = (ranked(ratings, some) for ratings in (some.ratings, taught))
        assert plain[0].ndcg.tolist() == moved[0].ndcg.tolist()
        assert plain[1].ndcg.tolist() != moved[1].ndcg.tolist()


def unrated_by_genre(ratings: Ratings, films: Films) -> tuple[Ranked, Ranked]:
    """Of the baseline and of what is served."""
    ranked = ranked_unrated(ratings, films.facts, CONTENT, whole=False)
    return ranked[unrated.BASELINE], ranked["served"]


def visitors_by_popularity(ratings: Ratings, _: Films) -> tuple[Ranked, Ranked]:
    ranked = ranked_visitors(ratings, (1,), SERVED, whole=False, draws=1)[1]
    return ranked[visitors.BASELINE], ranked["served"]


def test_the_model_counts_them(films: Films, tmp_path: Path):
    """Of the first films alone, which are soon fitted. No basket at all gives the model that there is without."""
    some = first(films, 300)
    plain = fitted(some)
    none = joined(some, read_contributed(written(tmp_path), some, BOUNDS, UNTIL))
    assert (fitted(none).lists.few != plain.lists.few).nnz == 0
    lines = [sent(WEEK - timedelta(weeks=week), "tt0114709") for week in range(40)]
    toy = joined(some, read_contributed(written(tmp_path, *lines), some, BOUNDS, UNTIL))
    place = toy.imdb_ids.index("tt0114709")
    likes = np.exp([model.lists.prior[place] for model in (plain, fitted(toy))]) - 0.1
    own = some.ratings.taught_likes()[:, [place]].nnz
    assert likes == pytest.approx([own, own + 40], rel=1e-4)
    told = trained_on(toy)
    assert (told["contributedSendings"], told["contributedLikes"]) == (40, 40)
    assert told["likes"] == trained_on(some)["likes"]


def first(films: Films, count: int) -> Films:
    rows = films.ratings.only(films.ratings.films < count)
    ratings = replace(rows, film_ids=rows.film_ids[:count])
    return Films(ratings, films.facts[:count], films.imdb_ids[:count])
