"""`python -m reco.train`: fits the served model on all ratings and writes it, if the metrics allow."""

import argparse
import sys
from datetime import UTC, datetime
from pathlib import Path

import mlflow
import numpy as np
from scipy import sparse

from . import tracking
from .data.contributed import joined, read_contributed
from .data.films import Films, read_films
from .export import Model, write_model
from .floors import Floor, floors_table, unrated_floors, visitor_floors
from .learners.content import design, vocabulary
from .protocols.unrated import unrated
from .protocols.visitors import visitors
from .served import build_lists, build_tastes
from .settings import BOUNDS, CONTENT, SERVED
from .splits.visitors import LIKED

CURRENT = Path(__file__).parent / "models" / "current"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, default=CURRENT)
    parser.add_argument("--likes", type=Path, help="what visitors contributed: a file of npm run reco:likes")
    arguments = parser.parse_args()
    films = read_films()
    if arguments.likes is not None:
        films = with_contributed(films, arguments.likes)
    tracking.start()
    with mlflow.start_run(run_name="train"):
        metrics, floors = measured(films)
        print(floors_table(floors))
        missed = [floor.name for floor in floors if not floor.holds]
        if missed:
            sys.exit(f"The model is not written; not reached: {', '.join(missed)}")
        version = write_model(arguments.out, fitted(films), trained_on(films), metrics)
        alias = tracking.register(arguments.out, version, flat(metrics))
    print(f"model {version} written ({alias})")


def with_contributed(films: Films, path: Path) -> Films:
    """With the likes of the file that are of weeks which are over, within bounds; says what was read and left out."""
    contributed = read_contributed(path, films, BOUNDS, datetime.now(UTC).date())
    for what, count in contributed.told.items():
        print(f"{count:>9,} {what}")
    return joined(films, contributed)


def measured(films: Films) -> tuple[dict[str, dict[str, float]], list[Floor]]:
    """What the same settings reach on held-out visitors and films."""
    by_number = visitors(films.ratings, (1, 3, 5), SERVED, whole=False)
    content = unrated(films.ratings, films.facts, CONTENT, whole=False)
    rows = {f"visitors_{number}": _served(rows) for number, rows in by_number.items()} | {"unrated": _served(content)}
    kept = ("ndcg", "map", "precision", "recall", "ratio")
    metrics = {name: {key: round(row[key], 4) for key in kept} for name, row in rows.items()}
    return metrics, visitor_floors(by_number) + unrated_floors(content)


def _served(rows: list[dict]) -> dict:
    return next(row for row in rows if row["model"] == "served")


def fitted(films: Films) -> Model:
    """On all ratings. Tastes are learnt from the films with facts."""
    ratings = films.ratings
    likes = ratings.taught_likes()
    taught = np.flatnonzero(films.has_facts)
    keys = vocabulary([films.facts[film] for film in taught])
    counts = np.bincount(likes.indices, minlength=ratings.shape[1])
    tastes = build_tastes(design(films.facts, keys), counts, taught, CONTENT)
    return Model(ratings.film_ids, films.imdb_ids, build_lists(likes, SERVED), keys, tastes, SERVED, CONTENT)


def trained_on(films: Films) -> dict[str, int | str]:
    ratings = films.ratings
    last = datetime.fromtimestamp(int(ratings.times.max()), UTC).date().isoformat()
    return {
        "ratings": len(ratings),
        "likes": int((ratings.stars >= LIKED).sum()),
        "users": ratings.shape[0],
        "films": ratings.shape[1],
        "lastRating": last,
        **({} if ratings.contributed is None else _contributed_to(ratings.contributed)),
    }


def _contributed_to(baskets: sparse.csr_array) -> dict[str, int]:
    return {"contributedSendings": baskets.shape[0], "contributedLikes": baskets.nnz}


def flat(metrics: dict[str, dict[str, float]]) -> dict[str, float]:
    return {f"{protocol}_{name}": value for protocol, values in metrics.items() for name, value in values.items()}


if __name__ == "__main__":
    main()
