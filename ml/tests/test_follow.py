"""MLflow follows the service: aliases by what stands, a run for each week and model."""

from pathlib import Path

import mlflow
import pytest

from niab_ml import follow, tracking


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("MLFLOW_TRACKING_URI", raising=False)
    before = mlflow.get_tracking_uri()
    tracking.start(tmp_path)
    yield tmp_path
    mlflow.set_tracking_uri(before)


def register(store: Path, version: str) -> None:
    (store / "model").mkdir(exist_ok=True)
    (store / "model" / "manifest.json").write_text("{}")
    with mlflow.start_run():
        tracking.register(store / "model", version, {"monday": {"shareOfBestTakings": 0.9}}, False)


def alias(name: str) -> str:
    return mlflow.MlflowClient().get_model_version_by_alias(tracking.MODEL, name).tags["version"]


def test_a_version_is_registered_once_and_as_challenger_where_it_is_told(store: Path) -> None:
    register(store, "a")
    register(store, "a")
    assert len(mlflow.MlflowClient().search_model_versions(f"name = '{tracking.MODEL}'")) == 1
    assert alias("challenger") == "a"
    assert follow.set_aliases(None, "a") == {"champion": None, "challenger": "a"}


def test_aliases_name_what_stands_and_nothing_that_is_not_registered(store: Path) -> None:
    for version in ("a", "b"):
        register(store, version)
    assert follow.set_aliases("a", "b") == {"champion": "a", "challenger": "b"}
    assert (alias("champion"), alias("challenger")) == ("a", "b")
    assert follow.set_aliases("of the package", None) == {"champion": None, "challenger": None}
    with pytest.raises(mlflow.exceptions.MlflowException):
        alias("champion")


def test_a_week_of_a_model_is_one_run_whose_figures_follow_the_results(store: Path) -> None:
    told = {"week": "2026-11-04", "model": "a", "films": 12, "wape": 0.5, "shareOfBestTakings": 0.9, "coverage": 0.8}
    weeks = [told, {**told, "model": "b"}, {**told, "week": "2026-11-11"}]
    assert follow.log_weeks(weeks, store) == 3
    assert follow.log_weeks(weeks, store) == 0
    revised = [{**told, "wape": 0.4}, *weeks[1:]]
    assert follow.log_weeks(revised, store) == 1
    assert follow.log_weeks(revised, store) == 0
    runs = mlflow.search_runs(experiment_names=[follow.WEEKS], output_format="list")
    assert len(runs) == 3
    first = [run for run in runs if (run.data.tags[follow.WEEK], run.data.tags[follow.MODEL]) == ("2026-11-04", "a")]
    assert [run.data.metrics["wape"] for run in first] == [0.4]
