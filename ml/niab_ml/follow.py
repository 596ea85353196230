"""`python -m niab_ml.follow FILE`: MLflow follows the service. Its aliases name the models that `champion.json` names,
and what each model's forecasts of a week came to is a run: one for each week and model; its figures follow the results.

The file is JSON: `champion` and `challenger` (versions, or null), `champion_folder` (of the champion's files, or null),
`weeks` (week, model and figures).
"""

import json
import sys
from pathlib import Path

import mlflow
from mlflow import MlflowClient
from mlflow.exceptions import MlflowException

from . import tracking

WEEKS = f"{tracking.MODEL}-weeks"
WEEK, MODEL = "niab.week", "niab.model"


def register_champion(version: str, folder: Path) -> bool:
    """Registers a champion that was trained elsewhere, as that of the package, once. Returns whether it did."""
    if tracking.registered(MlflowClient(), tracking.MODEL, version) is not None:
        return False
    metrics = json.loads((folder / "manifest.json").read_text(encoding="utf8"))["metrics"]
    with mlflow.start_run(run_name=f"champion {version}"):
        tracking.register(folder, version, metrics, True)
    return True


def set_aliases(champion: str | None, challenger: str | None) -> dict[str, str | None]:
    """Sets each alias to the registered model of a version, or takes it away. Returns the versions that are named."""
    client = MlflowClient()
    named = {}
    for alias, version in {"champion": champion, "challenger": challenger}.items():
        made = None if version is None else tracking.registered(client, tracking.MODEL, version)
        if made is not None:
            client.set_registered_model_alias(tracking.MODEL, alias, made.version)
        elif _has(client, alias):
            client.delete_registered_model_alias(tracking.MODEL, alias)
        named[alias] = None if made is None else version
    return named


def _has(client: MlflowClient, alias: str) -> bool:
    try:
        client.get_model_version_by_alias(tracking.MODEL, alias)
    except MlflowException:
        return False
    return True


def log_weeks(weeks: list[dict], project: Path) -> int:
    """Logs what is not logged yet. Returns how many runs were made or brought up to date."""
    tracking.start(project, WEEKS)
    client = MlflowClient()
    experiment = mlflow.get_experiment_by_name(WEEKS)
    changed = 0
    for told in weeks:
        week, model = told["week"], told["model"]
        figures = {name: value for name, value in told.items() if isinstance(value, int | float)}
        wanted = f"tags.`{WEEK}` = '{week}' and tags.`{MODEL}` = '{model}'"
        found = client.search_runs([experiment.experiment_id], wanted, max_results=1)
        if found and found[0].data.metrics == figures:
            continue
        run_id = found[0].info.run_id if found else None
        with mlflow.start_run(run_id=run_id, run_name=None if found else f"{week} {model}"):
            mlflow.log_metrics(figures)
            # Last: a run that was cut off has none, and is made anew.
            mlflow.set_tags({WEEK: week, MODEL: model})
        changed += 1
    return changed


def main() -> None:
    told = json.loads(Path(sys.argv[1]).read_text(encoding="utf8"))
    project = Path(__file__).resolve().parents[2]
    tracking.start(project)
    if told["champion"] is not None and told["champion_folder"] is not None:
        register_champion(told["champion"], Path(told["champion_folder"]))
    named = set_aliases(told["champion"], told["challenger"])
    changed = log_weeks(told["weeks"], project)
    aliases = ", ".join(f"{alias} {version or 'not registered'}" for alias, version in named.items())
    print(f"MLflow: {aliases}; {changed} of {len(told['weeks'])} weekly runs are new or changed", file=sys.stderr)


if __name__ == "__main__":
    main()
