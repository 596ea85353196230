"""What a model reached, user by user: `judged.json` beside its file, with which the next one is compared."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .data.films import Films
from .metrics.ranking import K
from .splits import unrated, visitors

FORMAT = "niab-reco-judged/1"
FILE = "judged.json"
DIGITS = 4


@dataclass(frozen=True)
class Judged:
    """`evaluation`: a fingerprint of what was asked. `ndcg`: by protocol, of each of its users, in their order."""

    evaluation: str
    ndcg: dict[str, np.ndarray]


def evaluation_of(films: Films) -> str:
    """The same for two models if the same users are asked for the same films: what is held out follows from it."""
    ratings = films.ratings
    columns = (ratings.user_ids[ratings.users], ratings.film_ids[ratings.films], ratings.stars, ratings.times)
    drawn = (visitors.SEED, visitors.DRAWS, visitors.FOLDS, visitors.MIN_LIKES, visitors.LIKED, unrated.SEED, K)
    parts = [*columns, films.has_facts, np.array(drawn)]
    summed = hashlib.sha256()
    for part in parts:
        summed.update(np.ascontiguousarray(part, np.float64).tobytes())
    return summed.hexdigest()[:12]


def write_judged(folder: Path, judged: Judged) -> None:
    rounded = {name: [round(float(value), DIGITS) for value in values] for name, values in judged.ndcg.items()}
    told = {"format": FORMAT, "evaluation": judged.evaluation, "ndcg": rounded}
    (folder / FILE).write_text(f"{json.dumps(told, separators=(',', ':'))}\n", encoding="utf8")


def read_judged(folder: Path) -> Judged | None:
    """None where the folder's model was never judged. Raises ValueError where the file is of another format."""
    path = folder / FILE
    if not path.exists():
        return None
    told = json.loads(path.read_text(encoding="utf8"))
    if told["format"] != FORMAT:
        raise ValueError(f"{path.name} is of the format {told['format']}, not {FORMAT}")
    return Judged(told["evaluation"], {name: np.array(values) for name, values in told["ndcg"].items()})
