"""MLflow for the recommenders: the same store as the forecast's, an experiment and a registered model of their own."""

from pathlib import Path

from niab_ml import tracking

from .data.movielens import PROJECT

MODEL = "niab-recommendations"
JUDGED_BY = "visitors_5_ratio"


def start() -> None:
    tracking.start(PROJECT, MODEL)


def register(directory: Path, version: str, metrics: dict[str, float], passes: bool) -> str:
    """Registers the directory as `challenger`, as `champion` too if it passes the gate. Returns its alias."""
    return tracking.register_as(MODEL, JUDGED_BY, directory, version, metrics, passes)
