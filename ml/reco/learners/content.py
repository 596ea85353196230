"""Films without ratings, from facts alone: what is liked of a film's features, and what somebody's likes say of them.

Ridge regression in its dual form, films × films: of ln(1 + likes) for the content prior, and of each user's likes for
her taste. Taste is linear in her likes, so that it is kept as one short list of features a liked film.
"""

from dataclasses import dataclass
from itertools import combinations

import numpy as np
from scipy import sparse

from ..data.facts import Facts

WEIGHTS = {
    "genre": 1.0,
    "genres": 0.7,
    "country": 1.0,
    "decade": 1.0,
    "half": 1.0,
    "length": 1.0,
    "director": 1.0,
    "writer": 0.7,
    "composer": 0.7,
    "cast": 0.7,
}
LENGTH_STEP, LONGEST = 15, 12
# A person in one film only says nothing about another.
LEAST_FILMS = 2


@dataclass(frozen=True)
class ContentSettings:
    """Penalties of the two regressions; `longest`: features kept of a liked film; the sum over k likes is multiplied by
    `factor` · k^−`power`.
    """

    prior_penalty: float = 10.0
    taste_penalty: float = 10.0
    longest: int = 24
    factor: float = 4.0
    power: float = 0.5


def feature_keys(facts: Facts | None) -> list[str]:
    """Each once, as MODEL_FORMAT.md tells them."""
    if facts is None:
        return []
    keys = [f"genre:{genre}" for genre in facts.genres]
    keys += [f"genres:{first}+{second}" for first, second in combinations(sorted(facts.genres), 2)]
    keys += [f"country:{country}" for country in facts.countries]
    if facts.year is not None:
        keys += [f"decade:{facts.year // 10 * 10}", f"half:{facts.year // 5 * 5}"]
    if facts.minutes is not None:
        keys.append(f"length:{min(facts.minutes // LENGTH_STEP, LONGEST)}")
    for job, people in facts.people.items():
        name = "cast" if job in ("actor", "actress") else job
        keys += [f"{name}:{person}" for person in people]
    return list(dict.fromkeys(keys))


def vocabulary(facts: list[Facts | None]) -> list[str]:
    """Features that at least two of the films have, sorted."""
    counts: dict[str, int] = {}
    for film in facts:
        for key in feature_keys(film):
            counts[key] = counts.get(key, 0) + 1
    return sorted(key for key, count in counts.items() if count >= LEAST_FILMS)


def design(facts: list[Facts | None], keys: list[str]) -> sparse.csr_array:
    """Films × features: the weight of the feature's kind where a film has it."""
    place = {key: index for index, key in enumerate(keys)}
    rows, columns = [], []
    for row, film in enumerate(facts):
        found = [place[key] for key in feature_keys(film) if key in place]
        rows += [row] * len(found)
        columns += found
    weights = feature_weights(keys)
    return sparse.csr_array((weights[columns], (rows, columns)), shape=(len(facts), len(keys)))


def feature_weights(keys: list[str]) -> np.ndarray:
    return np.array([WEIGHTS[key.split(":", 1)[0]] for key in keys])


class Content:
    def __init__(self, settings: ContentSettings | None = None) -> None:
        self.settings = settings or ContentSettings()

    def fit(self, features: sparse.csr_array, likes: np.ndarray) -> "Content":
        """`features`: of the films that teach, row for row; `likes`: how many like each."""
        settings = self.settings
        told = np.log1p(likes)
        self.intercept = told.mean()
        kernel = np.asarray((features @ features.T).todense())
        dual = np.linalg.solve(_penalised(kernel, settings.prior_penalty), told - self.intercept)
        self.feature_prior = features.T @ dual
        self.tastes = _largest(
            np.linalg.solve(_penalised(kernel, settings.taste_penalty), np.asarray(features.todense())),
            settings.longest,
        )
        return self

    def scores(self, inputs: sparse.csr_array, features: sparse.csr_array) -> np.ndarray:
        """`inputs`: likes among the films that taught; `features`: of the films to score."""
        likes = np.maximum(np.diff(inputs.indptr), 1)
        taste = np.asarray(((inputs @ self.tastes) @ features.T).todense())
        damped = self.settings.factor * likes**-self.settings.power
        return self.intercept + features @ self.feature_prior + damped[:, None] * taste


def _penalised(kernel: np.ndarray, penalty: float) -> np.ndarray:
    return kernel + penalty * np.eye(len(kernel))


def _largest(rows: np.ndarray, count: int) -> sparse.csr_array:
    """The `count` entries of each row that are farthest from 0."""
    if count >= rows.shape[1]:
        return sparse.csr_array(rows)
    sizes = np.abs(rows)
    least = np.partition(sizes, -count, axis=1)[:, -count][:, None]
    return sparse.csr_array(np.where(sizes >= least, rows, 0))
