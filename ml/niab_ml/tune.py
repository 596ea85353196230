"""`python -m niab_ml.tune`: nested, time-ordered search for the long-memory learner's settings (Optuna).

Only windows that end before the reference window judge a trial, so the reference stays unseen. The best settings are
printed and logged; they are put into `learners.py` by hand, where the next training can be read from.
"""

import argparse
from pathlib import Path

import mlflow
import numpy as np
import optuna
from tqdm import tqdm

from . import tracking
from .fitting import training_set
from .folds import ROLLING
from .learners import Learner, fit_lightgbm
from .matrix import Matrix, load_matrix
from .models import MODELS, learnt_from

INNER = [ROLLING[1], ROLLING[3]]


def loss(matrix: Matrix, model: str, learner: Learner) -> float:
    """Mean over the inner windows of WAPE plus the unexplained share of ln(admissions)."""
    losses = []
    for fold in INNER:
        data = training_set(matrix, model, fold.start)
        rows = matrix.weeks_between(fold.start, fold.end) & learnt_from(model, matrix.full)
        booster = fit_lightgbm(data.X, data.y, data.weight(learner), learner)
        forecast = booster.predict(matrix.full.loc[rows, data.columns].to_numpy())
        target, actual = matrix.target[rows], matrix.actual[rows]
        wape = np.abs(np.exp(forecast + matrix.level[rows]) - actual).sum() / actual.sum()
        losses.append(wape + ((forecast - target) ** 2).sum() / ((target - target.mean()) ** 2).sum())
    return float(np.mean(losses))


def suggested(trial: optuna.Trial) -> Learner:
    parameters = {
        "num_leaves": trial.suggest_int("num_leaves", 16, 64, step=8),
        "min_data_in_leaf": trial.suggest_int("min_data_in_leaf", 8, 40, step=4),
        "feature_fraction": trial.suggest_float("feature_fraction", 0.3, 1.0, step=0.1),
        "lambda_l2": trial.suggest_float("lambda_l2", 0.5, 30.0, log=True),
        "objective": trial.suggest_categorical("objective", ["regression", "huber"]),
        "alpha": 0.8,
        "seed": 11,
    }
    return Learner("tuned", trial.suggest_float("half_life", 5.0, 25.0), parameters)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--matrix", type=Path, required=True)
    parser.add_argument("--model", choices=MODELS, default=MODELS[0])
    parser.add_argument("--trials", type=int, default=15)
    arguments = parser.parse_args()
    matrix = load_matrix(arguments.matrix)
    optuna.logging.set_verbosity(optuna.logging.WARNING)
    study = optuna.create_study(direction="minimize", sampler=optuna.samplers.TPESampler(seed=7))
    tracking.start(Path(__file__).resolve().parents[2])
    with (
        mlflow.start_run(run_name=f"tune {arguments.model}"),
        tqdm(total=arguments.trials, desc="trials") as bar,
    ):

        def objective(trial: optuna.Trial) -> float:
            value = loss(matrix, arguments.model, suggested(trial))
            bar.update()
            return value

        study.optimize(objective, n_trials=arguments.trials)
        mlflow.log_params(study.best_params)
        mlflow.log_metric("loss", study.best_value)
    for trial in sorted(study.trials, key=lambda trial: trial.value)[:5]:
        print(round(trial.value, 4), trial.params)


if __name__ == "__main__":
    main()
