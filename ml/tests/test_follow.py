"""MLflow follows the service: aliases by what stands, a run for each week and model."""

import shutil
from pathlib import Path

import mlflow
import pytest

from niab_ml import follow, tracking


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database as MLflow makes it, which takes seconds."""
    folder = tmp_path_factory.mktemp("empty")
    before = mlflow.get_tracking_uri()
    with pytest.MonkeyPatch.context() as patched:
        patched.delenv("MLFLOW_TRACKING_URI", raising=False)
        tracking.start(folder)
    mlflow.set_tracking_uri(before)
    return folder / "mlruns.db"


@pytest.fixture
def store(empty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("MLFLOW_TRACKING_URI", raising=False)
    before = mlflow.get_tracking_uri()
    shutil.copy(empty, tmp_path)
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


def test_a_champion_that_was_trained_elsewhere_is_registered_once(store: Path) -> None:
    register(store, "b")
    folder = store / "package"
    folder.mkdir()
    (folder / "manifest.json").write_text('{"metrics": {"monday": {"shareOfBestTakings": 0.9, "wape": null}}}')
    assert follow.register_champion("of the package", folder)
    assert not follow.register_champion("of the package", folder)
    assert follow.set_aliases("of the package", "b") == {"champion": "of the package", "challenger": "b"}
    assert (alias("champion"), alias("challenger")) == ("of the package", "b")


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
