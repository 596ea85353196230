"""MLflow: a local database by default, any server by MLFLOW_TRACKING_URI (Azure ML included)."""

import os
from pathlib import Path

import mlflow
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException

MODEL = "niab-first-week-admissions"
JUDGED_BY = "reference_monday_shareOfBestTakings"


def start(project: Path) -> None:
    if not os.environ.get("MLFLOW_TRACKING_URI"):
        mlflow.set_tracking_uri(f"sqlite:///{project / 'mlruns.db'}")
    experiment = MODEL
    if mlflow.get_experiment_by_name(experiment) is None:
        remote = os.environ.get("MLFLOW_TRACKING_URI")
        mlflow.create_experiment(experiment, None if remote else (project / "mlruns").as_uri())
    mlflow.set_experiment(experiment)


def log_fold(stage: str, start_week: str, metrics: dict[str, float | None]) -> None:
    """A nested run per stage and fold."""
    with mlflow.start_run(run_name=f"{stage} {start_week}", nested=True):
        mlflow.log_params({"stage": stage, "fold": start_week})
        mlflow.log_metrics({name: value for name, value in metrics.items() if value is not None})


def register(directory: Path, version: str, metrics: dict[str, dict[str, float]]) -> str:
    """Registers the model directory as `challenger`; it becomes `champion` if none is better. Returns its alias."""
    flat = {
        f"reference_{stage}_{name}": value
        for stage, values in metrics.items()
        for name, value in values.items()
        if value is not None
    }
    mlflow.log_metrics(flat)
    mlflow.log_artifacts(str(directory), "model")
    client = MlflowClient()
    try:
        client.create_registered_model(MODEL)
    except MlflowException as error:
        if error.error_code != "RESOURCE_ALREADY_EXISTS":
            raise
    run = mlflow.active_run()
    tags = {"version": version, JUDGED_BY: str(flat[JUDGED_BY])}
    made = client.create_model_version(MODEL, mlflow.get_artifact_uri("model"), run.info.run_id, tags=tags)
    client.set_registered_model_alias(MODEL, "challenger", made.version)
    try:
        champion = client.get_model_version_by_alias(MODEL, "champion")
        beaten = flat[JUDGED_BY] >= float(champion.tags[JUDGED_BY])
    except MlflowException:
        beaten = True
    if beaten:
        client.set_registered_model_alias(MODEL, "champion", made.version)
    return "champion" if beaten else "challenger"
