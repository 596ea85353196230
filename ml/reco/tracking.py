"""MLflow for the recommenders: the same store as the forecast's, an experiment and a registered model of their own."""

import os

import mlflow
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException

from .data.movielens import PROJECT

MODEL = "niab-recommendations"
JUDGED_BY = "visitors_5_ratio"


def start() -> None:
    remote = os.environ.get("MLFLOW_TRACKING_URI")
    if not remote:
        mlflow.set_tracking_uri(f"sqlite:///{PROJECT / 'mlruns.db'}")
    if mlflow.get_experiment_by_name(MODEL) is None:
        mlflow.create_experiment(MODEL, None if remote else (PROJECT / "mlruns").as_uri())
    mlflow.set_experiment(MODEL)


def register(directory: str, version: str, metrics: dict[str, float]) -> str:
    """Registers the directory as `challenger`, as `champion` too if the one before is no better. Returns its alias."""
    mlflow.log_metrics(metrics)
    mlflow.log_artifacts(directory, "model")
    client = MlflowClient()
    try:
        client.create_registered_model(MODEL)
    except MlflowException as error:
        if error.error_code != "RESOURCE_ALREADY_EXISTS":
            raise
    tags = {"version": version, JUDGED_BY: str(metrics[JUDGED_BY])}
    run = mlflow.active_run()
    made = client.create_model_version(MODEL, mlflow.get_artifact_uri("model"), run.info.run_id, tags=tags)
    client.set_registered_model_alias(MODEL, "challenger", made.version)
    try:
        champion = client.get_model_version_by_alias(MODEL, "champion")
        is_better = metrics[JUDGED_BY] >= float(champion.tags[JUDGED_BY])
    except MlflowException:
        is_better = True
    if is_better:
        client.set_registered_model_alias(MODEL, "champion", made.version)
    return "champion" if is_better else "challenger"
