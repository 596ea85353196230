"""A registered model: the better one is the champion."""

from pathlib import Path

import mlflow
import pytest

from niab_ml import tracking


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("MLFLOW_TRACKING_URI", raising=False)
    before = mlflow.get_tracking_uri()
    tracking.start(tmp_path, "testing")
    yield tmp_path
    mlflow.set_tracking_uri(before)


def test_the_better_model_is_champion_and_a_worse_one_stays_challenger(store: Path) -> None:
    (store / "model").mkdir()
    (store / "model" / "manifest.json").write_text("{}")
    aliases = []
    for version, score in [("a", 1.0), ("b", 0.5), ("c", 1.0)]:
        with mlflow.start_run():
            aliases.append(tracking.register_as("testing", "score", store / "model", version, {"score": score}))
    assert aliases == ["champion", "challenger", "champion"]
    champion = mlflow.MlflowClient().get_model_version_by_alias("testing", "champion")
    assert champion.tags["version"] == "c"


def test_where_something_else_judges_its_word_counts(store: Path) -> None:
    (store / "model").mkdir()
    (store / "model" / "manifest.json").write_text("{}")
    aliases = []
    for version, score, wins in [("a", 1.0, False), ("b", 0.5, True), ("c", 2.0, False)]:
        with mlflow.start_run():
            alias = tracking.register_as("judged", "score", store / "model", version, {"score": score}, wins)
        aliases.append(alias)
    assert aliases == ["challenger", "champion", "challenger"]
    champion = mlflow.MlflowClient().get_model_version_by_alias("judged", "champion")
    assert champion.tags["version"] == "b"
