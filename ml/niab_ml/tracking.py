"""MLflow: a local database by default, any server by MLFLOW_TRACKING_URI (Azure ML included)."""

import os
from pathlib import Path

import mlflow
from mlflow import MlflowClient
from mlflow.entities.model_registry import ModelVersion
from mlflow.exceptions import MlflowException

MODEL = "niab-first-week-admissions"
JUDGED_BY = "reference_monday_shareOfBestTakings"


def start(project: Path, experiment: str = MODEL) -> None:
    remote = os.environ.get("MLFLOW_TRACKING_URI")
    if not remote:
        mlflow.set_tracking_uri(f"sqlite:///{project / 'mlruns.db'}")
    if mlflow.get_experiment_by_name(experiment) is None:
        mlflow.create_experiment(experiment, None if remote else (project / "mlruns").as_uri())
    mlflow.set_experiment(experiment)


def log_fold(stage: str, start_week: str, metrics: dict[str, float | None]) -> None:
    """A nested run per stage and fold."""
    with mlflow.start_run(run_name=f"{stage} {start_week}", nested=True):
        mlflow.log_params({"stage": stage, "fold": start_week})
        mlflow.log_metrics({name: value for name, value in metrics.items() if value is not None})


def register(directory: Path, version: str, metrics: dict[str, dict[str, float]], wins: bool | None = None) -> str:
    """Registers the forecast's model directory by what it reaches on the reference window. Returns its alias.

    `wins`: whether it is the champion; unless told, if it is no worse than the one before.
    """
    flat = {
        f"reference_{stage}_{name}": value
        for stage, values in metrics.items()
        for name, value in values.items()
        if value is not None
    }
    return register_as(MODEL, JUDGED_BY, directory, version, flat, wins)


def register_as(
    model: str, judged_by: str, directory: Path, version: str, metrics: dict[str, float], wins: bool | None = None
) -> str:
    """Registers the directory as `challenger`; it becomes `champion` if it wins, unless told: if none is better by
    `judged_by`. Returns its alias.
    """
    mlflow.log_metrics(metrics)
    mlflow.log_artifacts(str(directory), "model")
    client = MlflowClient()
    try:
        client.create_registered_model(model)
    except MlflowException as error:
        if error.error_code != "RESOURCE_ALREADY_EXISTS":
            raise
    run = mlflow.active_run()
    tags = {"version": version, judged_by: str(metrics[judged_by])}
    made = registered(client, model, version)
    if made is None:
        made = client.create_model_version(model, mlflow.get_artifact_uri("model"), run.info.run_id, tags=tags)
    client.set_registered_model_alias(model, "challenger", made.version)
    beaten = _is_beaten(client, model, judged_by, metrics[judged_by]) if wins is None else wins
    if beaten:
        client.set_registered_model_alias(model, "champion", made.version)
    return "champion" if beaten else "challenger"


def registered(client: MlflowClient, model: str, version: str) -> ModelVersion | None:
    """What is registered as a version of ours."""
    found = client.search_model_versions(f"name = '{model}'")
    return next((one for one in found if one.tags.get("version") == version), None)


def _is_beaten(client: MlflowClient, model: str, judged_by: str, value: float) -> bool:
    try:
        champion = client.get_model_version_by_alias(model, "champion")
    except MlflowException:
        return True
    return value >= float(champion.tags[judged_by])
