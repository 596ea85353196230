"""The fixture `intervals.json` is of our own: invented forecasts and results, which TypeScript must tell alike."""

import json
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from niab_ml.adaptive import LEAST, MOST, Feedback, Levels
from niab_ml.calibration import SIDE_LEVELS, Calibration, Sides, calibrate, distribution
from niab_ml.intervals import side_shifts
from niab_ml.matrix import WIDE
from niab_ml.models import SURE_SPREAD
from niab_ml.own_line import OwnLine, apart, fit_line
from niab_ml.returning import EARLIER, SLOPE, is_return, with_earlier

FIXTURE = json.loads((Path(__file__).parent / "intervals.json").read_text(encoding="utf8"))


def test_replays_the_fixture_number_for_number():
    told = FIXTURE["calibration"]
    calibration = Calibration(
        told["centres"],
        told["widening"],
        told["log_mean_factor"],
        Sides(**told["sides"]),
        OwnLine(**told["returning"]),
    )
    feedback = Feedback()
    for week in FIXTURE["weeks"]:
        films = week["films"]
        asked = feedback.levels_for(week["week"])
        assert asked == Levels(**week["levels"])
        raw = np.array([[film["raw"][name] for name in ("point", "low", "high")] for film in films])
        level, actual = (np.array([film[name] for film in films]) for name in ("level", "actual"))
        returns = np.array([film["isReturn"] for film in films])
        result = distribution(raw, level, calibration, asked, {"returning": returns})
        for name, values in result.items():
            assert values == pytest.approx([film["told"][name] for film in films], rel=1e-12)
        feedback.served(week["week"], result["p10"], result["p90"], actual)


def test_a_week_is_known_two_weeks_later():
    feedback = Feedback()
    feedback.served("2024-01-03", np.array([5.0]), np.array([9.0]), np.array([1.0]))
    assert feedback.levels_for("2024-01-10") == Levels()
    assert feedback.levels_for("2024-01-17").low == pytest.approx(0.1 + 0.05 * (0.1 - 1))
    assert feedback.levels_for("2025-01-01").high == pytest.approx(0.105)


def test_what_may_be_asked_for_is_what_the_calibration_knows():
    assert SIDE_LEVELS[0] == LEAST
    assert SIDE_LEVELS[-1] == MOST


def test_a_side_is_missed_as_often_as_it_is_asked_for():
    rng = np.random.default_rng(4)
    calibrating, fresh = rng.normal(size=(2, 20_000))
    levels = np.array([0.01, 0.1, 0.3])
    for level, shift in zip(levels, side_shifts(calibrating, levels), strict=True):
        assert (fresh > shift).mean() == pytest.approx(level, abs=0.01)
    # The rank of the paper: of nine scores the ninth for 0.1.
    assert side_shifts(np.arange(1.0, 10.0), np.array([0.1, 0.5])).tolist() == [9.0, 5.0]


def test_results_that_become_more_spread_are_covered_again():
    rng = np.random.default_rng(8)
    raw = np.tile([10.0, 9.0, 11.0], (6_000, 1))
    calibration = calibrate(raw, np.zeros(6_000), np.exp(rng.normal(10, 0.8, 6_000)))
    feedback, inside, plain = Feedback(), [], []
    for week in pd.date_range("2015-01-07", periods=300, freq="7D").strftime("%Y-%m-%d"):
        actual = np.exp(rng.normal(10, 1.2, 10))
        told, usual = (
            distribution(raw[:10], np.zeros(10), calibration, asked) for asked in (feedback.levels_for(week), None)
        )
        feedback.served(week, told["p10"], told["p90"], actual)
        for into, one in ((inside, told), (plain, usual)):
            into.append(((actual >= one["p10"]) & (actual <= one["p90"])).mean())
    assert np.mean(plain) < 0.65
    assert np.mean(inside) == pytest.approx(0.8, abs=0.02)


def test_at_what_is_meant_nothing_is_moved():
    rng = np.random.default_rng(9)
    raw = np.tile([10.0, 9.0, 11.0], (2_000, 1))
    sides = calibrate(raw, np.zeros(2_000), np.exp(rng.normal(10, 1, 2_000))).sides
    at = sides.levels.index(0.1)
    assert sides.low[at] == sides.high[at] == 0
    assert (np.diff(sides.low) <= 0).all()
    assert (np.diff(sides.high) <= 0).all()


def test_returns_are_told_by_their_title_or_by_an_earlier_release():
    films = pd.DataFrame({"re_release": [0.0, 1.0, 0.0], "returns": [np.nan, np.nan, 20.0]})
    assert is_return(films).tolist() == [False, True, True]


def test_returns_before_a_day_teach_what_returns_draw():
    nothing = np.array([])

    def line(forecasts: np.ndarray, results: np.ndarray, until: str) -> OwnLine | None:
        return fit_line(*with_earlier(forecasts, results, until), SLOPE)

    assert line(nothing, nothing, "2002-01-02") is None
    known = line(nothing, nothing, "2017-07-05")
    assert known is not None
    # A million admissions the first time are some seventy thousand the next.
    assert 30_000 < np.exp(known.intercept + SLOPE * np.log(1e6)) < 150_000
    assert len(EARLIER) == 19
    assert all(week < "2017-07-05" for week, _, _ in EARLIER)
    more = line(np.full(20, 1e5), np.full(20, 1e5), "2017-07-05")
    assert more is not None
    assert more.intercept > known.intercept


def test_an_interval_of_its_own_holds_as_many_as_is_meant():
    rng = np.random.default_rng(10)
    median = np.exp(rng.normal(11, 1.5, 4_000))
    actual = np.exp(5 + 0.5 * np.log(median) + rng.normal(0, 1, 4_000))
    own = fit_line(median, actual, 0.5)
    assert own is not None
    assert (own.low, own.high) == (pytest.approx(1.28, abs=0.06), pytest.approx(1.28, abs=0.06))


def test_a_return_that_is_told_to_start_widely_counts_as_a_wide_start():
    films = pd.DataFrame({"re_release": [1.0, 1.0], "returns": np.nan, WIDE: [1.0, np.nan]})
    films[["screens", "screens_spread"]] = np.nan
    lines = {"returning": OwnLine(4, 0.5, 2, 2), "wide_start": OwnLine(3, 0.8, 1, 1)}
    known = Calibration([100.0], [0.0], [0.0], Sides([0.1], [0.0], [0.0]), **lines)
    told = distribution(np.zeros((2, 3)), np.full(2, 10.0), known, apart=apart(films))
    assert np.log(told["p50"]) == pytest.approx([3 + 0.8 * 10, 4 + 0.5 * 10])


def test_the_surer_the_copies_of_a_return_the_less_its_line_has_to_say():
    films = pd.DataFrame({"re_release": 1.0, "returns": np.nan, WIDE: np.nan, "screens": [np.nan, 5.0, 5.0]})
    films["screens_spread"] = [np.nan, SURE_SPREAD, 0.0]
    known = Calibration([100.0], [0.0], [0.0], Sides([0.1], [0.0], [0.0]), returning=OwnLine(4, 0.5, 2, 1))
    raw = np.tile([0.0, -1.0, 1.0], (3, 1))
    told = distribution(raw, np.full(3, 10.0), known, apart=apart(films))
    assert np.log(told["p50"]) == pytest.approx([9, 9.5, 10])
    assert np.log(told["p10"]) == pytest.approx([7, 8, 9])
    assert np.log(told["p90"]) == pytest.approx([10, 10.5, 11])
