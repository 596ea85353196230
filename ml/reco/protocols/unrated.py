"""Films without ratings, ranked among themselves by facts alone."""

import numpy as np
from scipy import sparse

from ..data.facts import Facts
from ..data.ratings import Ratings
from ..learners.content import ContentSettings, design, vocabulary
from ..learners.hybrid import Hybrid
from ..metrics.ranking import Ranked, rank, rank_alike
from ..served import build_tastes, score_tastes
from ..splits.unrated import unrated_films
from .table_row import Row, table_row

BASELINE = "genre popularity"


def unrated(ratings: Ratings, facts: list[Facts | None], settings: ContentSettings, whole: bool = True) -> list[Row]:
    """`facts`: of each film of the ratings, None where there are none. `whole`: with the hybrid."""
    ranked = ranked_unrated(ratings, facts, settings, whole)
    return [table_row(name, of, ranked[BASELINE] if name != BASELINE else None) for name, of in ranked.items()]


def ranked_unrated(
    ratings: Ratings, facts: list[Facts | None], settings: ContentSettings, whole: bool = True
) -> dict[str, Ranked]:
    """Of each model, a value a user, in the order of the users."""
    has_facts = np.array([film is not None for film in facts])
    split = unrated_films(ratings, has_facts)
    training = split.training
    likes = training.taught_likes()
    counts = np.bincount(likes.indices, minlength=ratings.shape[1])
    taught = np.setdiff1d(np.flatnonzero(has_facts), split.held)
    keys = vocabulary([facts[film] for film in taught])
    features = design(facts, keys)
    held = features[split.held]
    asked = likes[split.users]
    tastes = build_tastes(features, counts, taught, settings)
    # What is compared with does not move with what was contributed: it is of the raters alone.
    own = np.bincount(training.likes().indices, minlength=ratings.shape[1])
    baseline = rank_alike(genre_popularity(features, keys, own, taught)[split.held], split.relevant)
    scores = {
        "content prior": _everybody(tastes.intercept + (held > 0) @ tastes.feature_prior, len(split.users)),
        "served": score_tastes(tastes, asked, held, settings),
    }
    if whole:
        hybrid = Hybrid().fit(sparse.csr_array(likes[:, taught]), features[taught])
        scores["hybrid"] = hybrid.scores_by_features(held)[split.users]
    return {BASELINE: baseline} | {name: rank(values, split.relevant) for name, values in scores.items()}


def genre_popularity(features: sparse.csr_array, keys: list[str], counts: np.ndarray, taught: np.ndarray) -> np.ndarray:
    """A film scores the mean over its genres of the mean number of likes of a genre's other films."""
    columns = [place for place, key in enumerate(keys) if key.startswith("genre:")]
    genres = (features[:, columns] > 0).astype(float)
    of_genre = (genres[taught].T @ counts[taught]) / np.maximum(genres[taught].sum(0), 1)
    return (genres @ of_genre) / np.maximum(genres.sum(1), 1)


def _everybody(scores: np.ndarray, users: int) -> np.ndarray:
    return np.broadcast_to(scores, (users, len(scores)))
