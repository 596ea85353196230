"""MovieLens' latest-small, as the project ships it: 100,836 ratings of 9,724 films by 610 users."""

from pathlib import Path

import numpy as np
import pandas as pd

from .ratings import Ratings, from_columns

PROJECT = Path(__file__).resolve().parents[3]
SHIPPED = PROJECT / "shared" / "catalogue" / "shipped"
# Until the catalogue's files are in the project, the same ones lie beside it.
BESIDE = PROJECT.parent / "shared" / "data" / "reco"


def latest_small_folder() -> Path:
    """Raises FileNotFoundError where neither place has it."""
    for folder in (SHIPPED / "ml-latest-small", BESIDE / "ml-latest-small"):
        if (folder / "ratings.csv.gz").exists():
            return folder
    raise FileNotFoundError("ml-latest-small is neither in shared/catalogue/shipped nor beside the project")


def read_latest_small(folder: Path | None = None) -> Ratings:
    """Film ids are MovieLens'. Stars 0.5 to 5; no pair of user and film stands twice."""
    path = (folder or latest_small_folder()) / "ratings.csv.gz"
    table = pd.read_csv(path, dtype={"userId": np.int64, "movieId": np.int64, "rating": float, "timestamp": np.int64})
    if table.duplicated(["userId", "movieId"]).any():
        raise ValueError(f"{path.name} rates a film twice for one user")
    return from_columns(*(table[name].to_numpy() for name in ("userId", "movieId", "rating", "timestamp")))


def read_titles(folder: Path | None = None) -> dict[int, str]:
    """Title with year, by MovieLens' id."""
    table = pd.read_csv((folder or latest_small_folder()) / "movies.csv.gz")
    return dict(zip(table["movieId"], table["title"], strict=True))


def read_imdb_ids(folder: Path | None = None) -> dict[int, str]:
    """IMDb's id (`tt0111161`), by MovieLens' id."""
    table = pd.read_csv((folder or latest_small_folder()) / "links.csv.gz")
    return {movie: f"tt{imdb:07d}" for movie, imdb in zip(table["movieId"], table["imdbId"], strict=True)}
