"""Facts of films, for films without ratings: genres, people by job, countries, year, length, language of its title."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from .movielens import SHIPPED

# Keys of a line, as `shared/catalogue/facts-file.ts` tells them.
JOBS: Mapping[str, str] = {
    "d": "director",
    "w": "writer",
    "m": "composer",
    "a": "actor",
    "b": "actress",
    "x": "cast",
}


@dataclass(frozen=True)
class Facts:
    """Of one film. `people`: by job, ids in the order given."""

    id: str
    year: int | None
    minutes: int | None
    genres: tuple[str, ...]
    countries: tuple[str, ...]
    people: Mapping[str, tuple[str, ...]]


def read_facts(path: Path = SHIPPED / "facts.jsonl.gz") -> dict[str, Facts]:
    """Films of the shipped file by IMDb's id; lines of people are passed over."""
    with gzip.open(path, "rt", encoding="utf8") as lines:
        told = (json.loads(line) for line in lines)
        return {line["i"]: _film(line) for line in told if line["i"].startswith("tt")}


def _film(line: dict) -> Facts:
    people = {job: tuple(line[key]) for key, job in JOBS.items() if key in line}
    genres, countries = tuple(line.get("g", ())), tuple(line.get("c", ()))
    return Facts(line["i"], line.get("y"), line.get("l"), genres, countries, people)
