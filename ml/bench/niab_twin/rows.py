"""The same inputs at their best: numpy and CatBoost's FeaturesData, without pandas."""

from collections.abc import Sequence
from math import cos, log1p, nan, pi, sin

import numpy as np
from catboost import FeaturesData

from niab_twin.columns import CATEGORIES, PLAIN_NUMBERS, RECORD_COLUMNS, SEASONS, number_columns
from niab_twin.knowledge import NO_RECORD, UNKNOWN, Knowledge
from niab_twin.schema import Film
from niab_twin.spelling import fold

# By month, from 1.
MONTHS = [(0.0, 0.0)] + [(sin(month * pi / 6), cos(month * pi / 6)) for month in range(1, 13)]
DIGITS = frozenset("0123456789")
PLAIN = len(PLAIN_NUMBERS)
BEFORE_LABELS = PLAIN + len(RECORD_COLUMNS)


class Rows:
    """Builds the inputs of films."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.people = knowledge.people
        self.distributors = knowledge.distributors
        self.width = len(number_columns(knowledge))
        self.label_places: dict[str, dict[str, int]] = {}
        place = BEFORE_LABELS
        for kind, labels in knowledge.labels.items():
            self.label_places[kind] = {label: place + i for i, label in enumerate(labels)}
            place += len(labels)

    def of(self, films: Sequence[Film]) -> FeaturesData:
        numbers = np.zeros((len(films), self.width), np.float32)
        categories = np.empty((len(films), len(CATEGORIES)), object)
        for i, film in enumerate(films):
            categories[i] = self.fill(film, numbers[i])
        return FeaturesData(num_feature_data=numbers, cat_feature_data=categories)

    def fill(self, film: Film, row: np.ndarray) -> list[bytes]:
        """Writes the numbers of a film; answers its categories."""
        directors = [fold(name) for name in film.directors]
        cast = [fold(name) for name in film.cast]
        labels = [[fold(label) for label in given] for given in (film.genres, film.countries, film.languages)]
        people = self.people
        released, us_released, title = film.release_date, film.us_release_date, film.title
        month = released.month
        row[:PLAIN] = (
            nan if film.duration_minutes is None else film.duration_minutes,
            nan if film.screens is None else film.screens,
            nan if film.budget is None else log1p(film.budget.amount),
            nan if film.us_opening_usd is None else log1p(film.us_opening_usd),
            nan if us_released is None else (released - us_released).days,
            month,
            *MONTHS[month],
            released.isocalendar()[1],
            released.year,
            len(title),
            title.count(" ") + 1,
            not DIGITS.isdisjoint(title),
            title == film.original_title,
            len(directors),
            len(cast),
            *map(len, labels),
            max((people[name].best for name in cast if name in people), default=nan),
        )
        distributor = UNKNOWN if film.distributor is None else fold(film.distributor)
        first = [
            directors[0] if directors else UNKNOWN,
            cast[0] if cast else UNKNOWN,
            cast[1] if len(cast) > 1 else UNKNOWN,
        ]
        row[PLAIN:BEFORE_LABELS] = (
            *self.distributors.get(distributor, NO_RECORD),
            *people.get(first[0], NO_RECORD),
            *people.get(first[1], NO_RECORD),
            *people.get(first[2], NO_RECORD),
        )
        for places, given in zip(self.label_places.values(), labels, strict=True):
            for label in given:
                place = places.get(label)
                if place is not None:
                    row[place] = 1
        main = [given[0] if given else UNKNOWN for given in labels]
        return [name.encode() for name in (distributor, *first, *main, SEASONS[month - 1])]
