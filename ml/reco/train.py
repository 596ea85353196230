"""`python -m reco.train`: fits the served model on all ratings and writes it, if the metrics allow."""

import argparse
import shutil
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import mlflow
import numpy as np
from scipy import sparse

from . import tracking
from .data.contributed import joined, read_contributed
from .data.films import Films, read_films
from .export import Model, write_model
from .gate import judged_and_told
from .judged import write_judged
from .learners.content import design, vocabulary
from .measured import measured
from .paths import CURRENT
from .served import build_lists, build_tastes
from .settings import BOUNDS, CONTENT, SERVED
from .splits.visitors import LIKED


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=Path, default=CURRENT, help="written only if the model passes")
    parser.add_argument("--champion", type=Path, default=CURRENT, help="folder of the model that is served")
    parser.add_argument("--likes", type=Path, help="what visitors contributed: a file of npm run reco:likes")
    arguments = parser.parse_args()
    films = read_films()
    if arguments.likes is not None:
        films = with_contributed(films, arguments.likes)
    tracking.start()
    with mlflow.start_run(run_name="train"), tempfile.TemporaryDirectory() as folder:
        found = measured(films)
        verdict = judged_and_told(found, arguments.champion)
        made = Path(folder)
        version = write_model(made, fitted(films), trained_on(films), found.metrics)
        write_judged(made, found.judged)
        alias = tracking.register(made, version, flat(found.metrics), verdict.passes)
        if not verdict.passes:
            sys.exit(f"Model {version} ({alias}) is not written: {'; '.join(verdict.reasons)}")
        arguments.out.mkdir(parents=True, exist_ok=True)
        for file in made.iterdir():
            shutil.copyfile(file, arguments.out / file.name)
    print(f"Model {version} ({alias}) is written.")


def with_contributed(films: Films, path: Path) -> Films:
    """With the likes of the file that are of weeks which are over, within bounds; says what was read and left out."""
    contributed = read_contributed(path, films, BOUNDS, datetime.now(UTC).date())
    for what, count in contributed.told.items():
        print(f"{count:>9,} {what}")
    return joined(films, contributed)


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
