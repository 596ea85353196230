"""A new model takes the place of the one that is served only if it is no worse for the same users."""

import sys
from pathlib import Path

import numpy as np
import pytest

from reco import gate
from reco.data.movielens import read_latest_small
from reco.floors import Floor
from reco.gate import MOST_FALL, gate_table, judge
from reco.judged import Judged, read_judged, write_judged
from reco.measured import Measured
from reco.paths import CURRENT
from reco.protocols.served_last import ranked_last
from reco.settings import SERVED

HELD = [Floor("a floor", 1.2, 1.1)]


@pytest.fixture
def champion() -> Judged:
    rng = np.random.default_rng(4)
    return Judged("abc", {name: rng.uniform(0.2, 0.6, 600) for name in MOST_FALL})


def other(judged: Judged, protocol: str, values: np.ndarray) -> Judged:
    return Judged(judged.evaluation, judged.ndcg | {protocol: values})


def test_the_same_model_passes(champion: Judged):
    verdict = judge(champion, HELD, champion)
    assert verdict.passes
    assert "NO" not in gate_table(verdict)


def test_a_better_one_passes(champion: Judged):
    assert judge(other(champion, "unrated", champion.ndcg["unrated"] + 0.1), HELD, champion).passes


@pytest.mark.parametrize("protocol", MOST_FALL)
def test_one_that_falls_by_more_than_chance_does_not(champion: Judged, protocol: str):
    """For no user for certain: some gain more than others lose."""
    allowed = MOST_FALL[protocol] * champion.ndcg[protocol].mean()
    moved = np.random.default_rng(1).normal(0, 3, 600)
    moved -= moved.mean()
    verdict = judge(other(champion, protocol, champion.ndcg[protocol] + moved - 1.1 * allowed), HELD, champion)
    assert verdict.comparisons[list(MOST_FALL).index(protocol)].interval[1] > 0
    assert verdict.reasons == [f"{protocol} falls by more than {MOST_FALL[protocol]:.0%}"]
    assert judge(other(champion, protocol, champion.ndcg[protocol] + moved - 0.9 * allowed), HELD, champion).passes


def test_one_that_is_worse_for_certain_does_not(champion: Judged):
    """By less than chance may take, but for all users."""
    lower = champion.ndcg["visitors_3"] * 0.985
    verdict = judge(other(champion, "visitors_3", lower), HELD, champion)
    assert verdict.reasons == ["visitors_3 is worse for certain"]
    assert "| NO: is worse for certain |" in gate_table(verdict)


def test_one_that_falls_by_what_some_raters_are_worth_passes(champion: Judged):
    assert judge(other(champion, "visitors_1", champion.ndcg["visitors_1"] * 0.995), HELD, champion).passes


def test_a_floor_that_is_missed_is_told_also_beside_a_worse_champion(champion: Judged):
    worse = Judged("abc", {name: values / 2 for name, values in champion.ndcg.items()})
    assert judge(champion, [Floor("a floor", 1.0, 1.1)], worse).reasons == ["not reached: a floor"]


@pytest.mark.parametrize("before", [None, Judged("another", {})])
def test_without_a_champion_of_the_same_evaluation_the_floors_decide(champion: Judged, before: Judged | None):
    verdict = judge(champion, HELD, before)
    assert verdict.passes
    assert gate_table(verdict).startswith("Compared with no champion")


def test_what_is_judged_is_read_as_it_was_written(champion: Judged, tmp_path: Path):
    assert read_judged(tmp_path) is None
    write_judged(tmp_path, champion)
    read = read_judged(tmp_path)
    assert read.evaluation == champion.evaluation
    for name, values in champion.ndcg.items():
        np.testing.assert_allclose(read.ndcg[name], values, atol=5e-5)
    (tmp_path / "judged.json").write_text('{"format": "other/1"}')
    with pytest.raises(ValueError, match="format"):
        read_judged(tmp_path)


def test_the_command_says_why_and_ends_with_a_failure(
    champion: Judged, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
):
    write_judged(tmp_path, champion)
    worse = other(champion, "visitors_5", champion.ndcg["visitors_5"] * 0.9)
    monkeypatch.setattr(gate, "read_films", lambda: None)
    monkeypatch.setattr(gate, "measured", lambda _: Measured({}, HELD, worse))
    monkeypatch.setattr(sys, "argv", ["gate", "--champion", str(tmp_path)])
    with pytest.raises(SystemExit, match="visitors_5 falls by more than 2%"):
        gate.main()
    assert "| visitors_5 |" in capsys.readouterr().out


def test_the_shipped_model_was_judged_as_it_is_judged_now():
    """Of the protocols the quickest, on the real ratings; another processor rounds otherwise."""
    judged = read_judged(CURRENT)
    last = ranked_last(read_latest_small(), SERVED)
    assert last.ndcg.mean() == pytest.approx(judged.ndcg["leave_last"].mean(), rel=0.02)
    assert set(judged.ndcg) == set(MOST_FALL)
