"""Bounds of what strangers send: anybody may, as often as they like, and no number of sendings may drown the raters.

Nobody can be told from anybody, so what is bounded is the whole: how many sendings join, and what they do to one film.
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date

import numpy as np

SEED = 20


@dataclass(frozen=True)
class Basket:
    """The films of one sending as places of the model's films, ascending, each once; the week begins on a Wednesday."""

    week: date
    films: tuple[int, ...]


@dataclass(frozen=True)
class Bounds:
    """At most: `share`, sendings that join for each rater; `same`, sendings of a week with just the same films;
    `film_share`, likes that a film gains for each that it has of raters, where that is more than `film_least`.
    """

    share: float = 3.0
    same: int = 3
    film_share: float = 1.0
    film_least: int = 2


def bounded(baskets: list[Basket], own: np.ndarray, raters: int, bounds: Bounds) -> list[Basket]:
    """`own`: likes of each film by raters; `raters`: how many there are. The order of the baskets does not matter."""
    chosen = _in_turn(_without_surplus(baskets, bounds.same))[: int(bounds.share * raters)]
    return _uncrowded(chosen, np.maximum(bounds.film_least, bounds.film_share * own).astype(int))


def _without_surplus(baskets: list[Basket], most: int) -> list[Basket]:
    return [basket for basket, count in Counter(baskets).items() for _ in range(min(count, most))]


def _in_turn(baskets: list[Basket]) -> list[Basket]:
    """One of each week at random, the latest week first, then another of each: a flood in one displaces no other."""
    rng = np.random.default_rng(SEED)
    ordered = sorted(baskets, key=lambda basket: (basket.week, basket.films))
    turns: Counter[date] = Counter()
    placed = []
    for place in rng.permutation(len(ordered)):
        basket = ordered[place]
        placed.append((turns[basket.week], -basket.week.toordinal(), basket))
        turns[basket.week] += 1
    return [basket for _, _, basket in sorted(placed, key=lambda turn: turn[:2])]


def _uncrowded(baskets: list[Basket], left: np.ndarray) -> list[Basket]:
    """`left`: likes that each film may gain. A basket without the films that have gained theirs; none that is empty."""
    kept = []
    for basket in baskets:
        films = tuple(film for film in basket.films if left[film] > 0)
        left[list(films)] -= 1
        if films:
            kept.append(Basket(basket.week, films))
    return kept
