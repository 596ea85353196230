"""`python -m reco.evaluate`: all protocols, as tables; with --json the last line holds them."""

import argparse
import json

import mlflow
from tqdm import tqdm

from . import tracking
from .data.films import Films, read_films
from .data.ml100k import WHEEL, read_ml100k
from .floors import (
    Floor,
    benchmark_floors,
    by_time_floors,
    floors_table,
    leave_last_floors,
    unrated_floors,
    visitor_floors,
)
from .protocols.benchmark import benchmark
from .protocols.contributions import contributions
from .protocols.diversity import diversity
from .protocols.in_time import in_time
from .protocols.unrated import unrated
from .protocols.visitors import visitors
from .service import diverse
from .settings import BOUNDS, BY_TIME, CONTENT, LEAVE_LAST, SERVED
from .splits.by_time import split_by_time
from .splits.leave_last import leave_last
from .tables import AGAINST, BREADTH, RANKING, table

NUMBERS = (1, 3, 5, 10, 20)
FEW_NUMBERS = (1, 3, 5)
PROTOCOLS = ("benchmark", "leave-last", "by-time", "visitors", "unrated", "contributions", "diversity")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--json", action="store_true", help="the last line holds all numbers")
    parser.add_argument("--only", choices=PROTOCOLS, action="append", help="leave the other protocols out")
    arguments = parser.parse_args()
    tracking.start()
    found: dict[str, object] = {}
    floors: list[Floor] = []
    films = read_films()
    with mlflow.start_run(run_name="evaluate"):
        for name in tqdm(arguments.only or PROTOCOLS, desc="protocols"):
            rows, reached = evaluated(name, films)
            found[name] = rows
            floors += reached
        mlflow.log_metrics({metric_name(floor.name): floor.value for floor in floors})
    print("\n## What was asked\n\n" + floors_table(floors))
    if arguments.json:
        print(json.dumps({**found, "floors": [floor.as_dict() for floor in floors]}))


def evaluated(name: str, films: Films) -> tuple[object, list[Floor]]:
    """Rows of one protocol, printed, and which of its floors are reached."""
    if name == "benchmark":
        return _benchmark()
    if name == "leave-last":
        rows = in_time(*leave_last(films.ratings), LEAVE_LAST)
        print("\n## Leave-last\n\n" + table(rows, (*RANKING, *AGAINST, *BREADTH)))
        return rows, leave_last_floors(rows)
    if name == "by-time":
        rows = in_time(*split_by_time(films.ratings), BY_TIME)
        print("\n## Split by time\n\n" + table(rows, (*RANKING, *AGAINST, *BREADTH)))
        return rows, by_time_floors(rows)
    if name == "visitors":
        by_number = visitors(films.ratings, NUMBERS, SERVED)
        for number, rows in by_number.items():
            print(f"\n## Visitors with {number} likes\n\n" + table(rows, (*RANKING, *AGAINST)))
        return by_number, visitor_floors(by_number)
    if name == "diversity":
        by_number = diversity(films.ratings, FEW_NUMBERS, SERVED, diverse)
        for number, rows in by_number.items():
            print(f"\n## Diversity, {number} likes\n\n" + table(rows, (*RANKING, *AGAINST)))
        return by_number, []
    if name == "contributions":
        by_number = contributions(films.ratings, FEW_NUMBERS, SERVED, BOUNDS)
        for number, rows in by_number.items():
            print(f"\n## With contributed likes, visitors with {number} likes\n\n" + table(rows, (*RANKING, *AGAINST)))
        return by_number, []
    rows = unrated(films.ratings, films.facts, CONTENT)
    print("\n## Films without ratings\n\n" + table(rows, (*RANKING, *AGAINST)))
    return rows, unrated_floors(rows)


def _benchmark() -> tuple[object, list[Floor]]:
    ratings = read_ml100k()
    if ratings is None:
        print(f"\n## ML-100K\n\nLeft out: the wheel {WHEEL}, which holds it, cannot be had here.\n")
        return None, []
    rows, stars = benchmark(ratings)
    print("\n## ML-100K\n\n" + table(rows, (*RANKING, *BREADTH)) + "\n" + table([stars], ("rmse", "mae")))
    return {"ranking": rows, "stars": stars}, benchmark_floors(rows, stars)


def metric_name(text: str) -> str:
    """MLflow takes letters, digits, dashes, dots, slashes and blanks."""
    return "".join(sign if sign.isalnum() or sign in "-./ " else " " for sign in text)


if __name__ == "__main__":
    main()
