"""MovieLens' ratings with the facts of each of its films."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from .facts import Facts, read_facts
from .movielens import read_imdb_ids, read_latest_small
from .ratings import Ratings


@dataclass(frozen=True)
class Films:
    """`facts`, `imdb_ids`: of each film of the ratings; facts are None where the shipped file has none."""

    ratings: Ratings
    facts: list[Facts | None]
    imdb_ids: list[str]

    @property
    def has_facts(self) -> np.ndarray:
        return np.array([film is not None for film in self.facts])


def read_films(known: Mapping[str, Facts] | None = None) -> Films:
    """`known`: facts by IMDb's id; the shipped ones unless given."""
    ratings = read_latest_small()
    by_movie = read_imdb_ids()
    imdb_ids = [by_movie[movie] for movie in ratings.film_ids.tolist()]
    facts = read_facts() if known is None else known
    return Films(ratings, [facts.get(imdb) for imdb in imdb_ids], imdb_ids)
