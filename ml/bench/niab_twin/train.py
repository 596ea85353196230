"""`python -m niab_twin.train FILMS FOLDER`: trains the model on films, one a line, and stores it with what it knows."""

import json
import sys
from itertools import groupby
from pathlib import Path

import numpy as np
import pandas as pd
from catboost import CatBoostRegressor

from niab_twin.columns import CATEGORIES
from niab_twin.frame import frame_of
from niab_twin.knowledge import Knowledge
from niab_twin.schema import Film

TREES = 700
MODEL, KNOWLEDGE = "model.cbm", "knowledge.json"


def train(source: Path, folder: Path) -> None:
    lines = [json.loads(line) for line in source.read_text().splitlines()]
    films = [(Film.model_validate(line["film"]), line["firstWeekAdmissions"]) for line in lines]
    films.sort(key=lambda each: each[0].release_date)
    knowledge = Knowledge.of_labels(film for film, _ in films)
    frames: list[pd.DataFrame] = []
    # A film is described by the records of the years before its own.
    for _, year in groupby(films, key=lambda each: each[0].release_date.year):
        released = list(year)
        frames.append(frame_of([film.model_dump() for film, _ in released], knowledge))
        for film, admissions in released:
            knowledge.reveal(film, admissions)
    model = CatBoostRegressor(
        loss_function="MultiQuantile:alpha=0.1,0.5,0.9",
        iterations=TREES,
        depth=6,
        learning_rate=0.05,
        cat_features=list(CATEGORIES),
        max_ctr_complexity=2,
        random_seed=7,
        allow_writing_files=False,
        verbose=False,
    )
    model.fit(pd.concat(frames), np.log([admissions for _, admissions in films]))
    folder.mkdir(parents=True, exist_ok=True)
    knowledge.save(folder / KNOWLEDGE)
    model.save_model(str(folder / MODEL))


if __name__ == "__main__":
    train(Path(sys.argv[1]), Path(sys.argv[2]))
