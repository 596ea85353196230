"""What the service knows beside the model: the labels that have a column, and simple track records."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from math import log
from pathlib import Path
from typing import NamedTuple

from niab_twin.schema import Film
from niab_twin.spelling import fold

MOST_LABELS = {"genres": 28, "countries": 28, "languages": 15}
UNKNOWN = "unknown"


class Record(NamedTuple):
    """Films of a name so far; mean and largest ln(first-week admissions) of them."""

    films: float
    mean: float
    best: float


NO_RECORD = Record(0.0, float("nan"), float("nan"))


@dataclass
class Knowledge:
    labels: dict[str, list[str]]
    distributors: dict[str, Record] = field(default_factory=dict)
    people: dict[str, Record] = field(default_factory=dict)

    @staticmethod
    def of_labels(films: Iterable[Film]) -> "Knowledge":
        """The labels that films have most often, without any record."""
        counts: dict[str, Counter[str]] = {kind: Counter() for kind in MOST_LABELS}
        for film in films:
            for kind, counter in counts.items():
                counter.update(fold(label) for label in getattr(film, kind))
        return Knowledge({kind: [name for name, _ in counts[kind].most_common(n)] for kind, n in MOST_LABELS.items()})

    def reveal(self, film: Film, admissions: float) -> None:
        """Adds the result of a film to the records of its distributor and people."""
        x = log(admissions)
        if film.distributor is not None:
            add(self.distributors, fold(film.distributor), x)
        for name in {fold(name) for name in [*film.directors, *film.cast]}:
            add(self.people, name, x)

    def save(self, path: Path) -> None:
        path.write_text(json.dumps({"labels": self.labels, "distributors": self.distributors, "people": self.people}))

    @staticmethod
    def load(path: Path) -> "Knowledge":
        stored = json.loads(path.read_text())
        records = (
            {name: Record(*record) for name, record in stored[kind].items()} for kind in ("distributors", "people")
        )
        return Knowledge(stored["labels"], *records)


def add(records: dict[str, Record], name: str, x: float) -> None:
    before = records.get(name)
    if before is None:
        records[name] = Record(1.0, x, x)
        return
    films = before.films + 1
    records[name] = Record(films, before.mean + (x - before.mean) / films, max(before.best, x))
