"""Likes that visitors contributed, as `npm run reco:likes` writes them: a sending a line of JSON, its week and films.

Each sending joins training as one more rater, within bounds (`bounded.py`). The served model knows no times, so that of
its week nothing matters but that it is over.
"""

import json
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import numpy as np
from scipy import sparse

from .bounded import Basket, Bounds, bounded
from .films import Films
from .ratings import LIKED

WEDNESDAY = 2
WEEK = timedelta(days=7)


@dataclass(frozen=True)
class Contributed:
    """`likes`: sendings × films of the model, a row a sending that joins. `told`: for whoever trains, how many there
    were, how many join, and why not the others.
    """

    likes: sparse.csr_array
    told: dict[str, int]


def read_contributed(path: Path, films: Films, bounds: Bounds, until: date) -> Contributed:
    """`until`: the day of the training; of weeks that are not over then nothing is taken. Raises ValueError for a line
    that is none.
    """
    sent = _lines(path)
    over = [(week, names) for week, names in sent if week + WEEK <= until]
    places = _places(films)
    known = [(week, {places[name] for name in names if name in places}) for week, names in over]
    baskets = [Basket(week, tuple(sorted(found))) for week, found in known if found]
    raters, count = films.ratings.shape
    own = np.bincount(films.ratings.films[films.ratings.stars >= LIKED], minlength=count)
    kept = bounded(baskets, own, raters, bounds)
    told = {
        "sendings": len(sent),
        "of these, of weeks that are not over": len(sent) - len(over),
        "of the others, without a film that MovieLens has": len(over) - len(baskets),
        "films named": sum(len(names) for _, names in over),
        "of these, unknown to MovieLens": sum(name not in places for _, names in over for name in names),
        "sendings that join, within the bounds": len(kept),
        "likes that join": sum(len(basket.films) for basket in kept),
    }
    return Contributed(matrix_of(kept, count), told)


def joined(films: Films, contributed: Contributed) -> Films:
    """The films with ratings that the contributed likes teach beside."""
    return replace(films, ratings=replace(films.ratings, contributed=contributed.likes))


def matrix_of(baskets: list[Basket], films: int) -> sparse.csr_array:
    """A row a sending, 1 where it has the film."""
    rows = np.repeat(np.arange(len(baskets)), [len(basket.films) for basket in baskets])
    columns = np.array([film for basket in baskets for film in basket.films], int)
    return sparse.csr_array((np.ones(len(columns)), (rows, columns)), shape=(len(baskets), films))


def _lines(path: Path) -> list[tuple[date, list[str]]]:
    return [_line(text, number) for number, text in enumerate(path.read_text(encoding="utf8").splitlines(), 1)]


def _line(text: str, number: int) -> tuple[date, list[str]]:
    try:
        told = json.loads(text)
        week, films = date.fromisoformat(told["week"]), told["films"]
    except (ValueError, KeyError, TypeError) as error:
        raise ValueError(f"line {number} of the contributed likes cannot be read") from error
    if week.weekday() != WEDNESDAY or not isinstance(films, list) or not all(isinstance(film, str) for film in films):
        raise ValueError(f"line {number} of the contributed likes has no cinema week or no films")
    return week, films


def _places(films: Films) -> dict[str, int]:
    """By IMDb's id (`tt0111161`) and by MovieLens' number (`318`)."""
    by_number = {str(movie): place for place, movie in enumerate(films.ratings.film_ids.tolist())}
    return {imdb: place for place, imdb in enumerate(films.imdb_ids)} | by_number
