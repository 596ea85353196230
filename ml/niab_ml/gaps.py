"""`python -m niab_ml.gaps`: forecasts of the rolling windows with facts hidden, for `ml/gap-coverage.ts`."""

import argparse
import json
from pathlib import Path

import pandas as pd

from .evaluation import RolledModel, distribution_of, roll
from .folds import ROLLING
from .matrix import LEVEL, Matrix, load_matrix, read_features
from .models import learnt_from


def case_forecasts(
    matrix: Matrix, rolled: dict[str, RolledModel], features: pd.DataFrame, rows: list[int]
) -> list[dict[str, object]]:
    """By each model that can. `features`: of the films of those rows of the matrix, as the case shows them."""
    films = matrix.films.iloc[rows].reset_index(drop=True)
    films["row"] = rows
    lines = []
    for fold in ROLLING[1:]:
        window = ((films["week"] >= fold.start) & (films["week"] < fold.end)).to_numpy()
        for name, model in rolled.items():
            chosen = window & learnt_from(name, features)
            if not chosen.any():
                continue
            seen = features[chosen]
            told = pd.DataFrame(distribution_of(model, matrix, fold.start, seen, seen[LEVEL].to_numpy()))
            told[["row", "week", "actual"]] = films.loc[chosen, ["row", "week", "firstWeekAdmissions"]].to_numpy()
            lines += told.assign(model=name).to_dict("records")
    return lines


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--matrix", type=Path, required=True)
    parser.add_argument("--cases", type=Path, required=True, help="directory of cases.json; forecasts.jsonl goes there")
    arguments = parser.parse_args()
    matrix = load_matrix(arguments.matrix)
    rolled = roll(matrix)
    cases = json.loads((arguments.cases / "cases.json").read_text(encoding="utf8"))
    columns = list(matrix.full.columns)
    with (arguments.cases / "forecasts.jsonl").open("w", encoding="utf8") as target:
        for case in cases:
            features = read_features(arguments.cases / case["file"], columns)
            for line in case_forecasts(matrix, rolled, features, case["rows"]):
                target.write(json.dumps({"case": case["name"], **line}) + "\n")


if __name__ == "__main__":
    main()
