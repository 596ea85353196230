"""Test data of our own: a small matrix of invented films, a week after another."""

from itertools import pairwise

import numpy as np
import pandas as pd
import pytest

from niab_ml.baselines import distributor_mean
from niab_ml.evaluation import evaluate, roll, rolled_until
from niab_ml.fitting import fit_model, training_set
from niab_ml.folds import ROLLING, Fold, cut_off, windows_of, windows_until
from niab_ml.hidden import as_in_service
from niab_ml.learners import recency_weights
from niab_ml.masking import HIDDEN_SHARE, draw_announcements, hide_american_start
from niab_ml.matrix import ANNOUNCED, SCREENS, STAGES, US, WIDE, Matrix
from niab_ml.models import MODELS, model_columns, routed_to


@pytest.fixture
def matrix() -> Matrix:
    rng = np.random.default_rng(2)
    weeks = pd.date_range("2005-01-05", periods=700, freq="7D").strftime("%Y-%m-%d")
    size = rng.normal(size=1_400)
    features = pd.DataFrame({"market_level": 13.0, "distributor_mean": size + rng.normal(size=1_400)})
    features[["re_release", "returns", WIDE]] = [0.0, np.nan, np.nan]
    for name in (*SCREENS, *US):
        features[name] = size + rng.normal(size=1_400)
    # As in the real data: screens are known of the big films.
    features.loc[(size < 0) & (rng.random(1_400) > 0.2), SCREENS] = np.nan
    films = pd.DataFrame(
        {
            "week": np.repeat(weeks, 2),
            "distributor": np.tile(["A", "B"], 700),
            "firstWeekAdmissions": np.exp(size + 10),
            "suspect": False,
        }
    )
    # What Thursday knew of the American start: less than Monday.
    thursday = features[US].where(rng.random((1_400, len(US))) > 0.3)
    return Matrix(films, features, features.copy(), thursday)


def test_windows_follow_each_other_and_end_with_the_reference():
    for before, after in pairwise(ROLLING):
        assert before.start < before.end <= after.start
    assert ROLLING[-1].start == "2022-07-01"


def test_a_day_teaches_what_had_ended_before_it_and_today_everything():
    assert cut_off("2023-04-01", "2023-06-28") == "2023-03-29"
    assert cut_off("2023-03-29", "2023-06-28") == "2023-03-29"
    assert cut_off("2023-03-28", "2023-06-28") == "2023-03-22"
    assert cut_off("2026-11-30", "2023-06-28") == "2023-07-05"


def test_windows_of_the_evaluation_calibrate_and_years_around_them_where_they_are_too_few():
    assert windows_until("2023-03-29") == ROLLING
    assert windows_until("2023-07-05") == [*ROLLING, Fold("2023-07-01", "2024-07-01")]
    assert windows_until("2025-01-01")[len(ROLLING) :] == [
        Fold("2023-07-01", "2024-07-01"),
        Fold("2024-07-01", "2025-07-01"),
    ]
    early = windows_until("2012-01-04")
    assert early[0].start == "2009-07-05"
    assert all(a.end == b.start for a, b in pairwise(early))
    assert early[-1].start < "2012-01-04"
    with pytest.raises(ValueError, match="at the earliest 2006-07-05"):
        windows_until("2006-06-28")


def test_windows_are_the_last_years_where_a_file_does_not_fill_those_of_the_evaluation():
    assert windows_of("1996-01-03", "2023-06-28") == ROLLING
    assert windows_of("2016-07-05", "2026-11-18") == ROLLING
    three = windows_of("2023-12-06", "2026-11-25")
    assert three == [Fold("2024-12-04", "2025-12-03"), Fold("2025-12-03", "2026-12-02")]
    assert windows_until("2026-12-02", three) == three
    assert len(windows_of("2017-01-04", "2026-11-25")) == 5
    with pytest.raises(ValueError, match="those of 3 years"):
        windows_of("2024-06-05", "2026-11-25")


def test_three_years_are_enough_to_evaluate_and_calibrate(matrix: Matrix):
    few = matrix.weeks_between("2015-01-01", "2018-02-01")
    views = (view[few].reset_index(drop=True) for view in (matrix.films, matrix.full, matrix.masked, matrix.thursday))
    small = Matrix(*views)
    weeks = small.films["week"]
    windows = windows_of(weeks.min(), weeks.max())
    rolled = roll(small, windows)
    evaluation = evaluate(small, "monday", rolled, small.seen_at("monday"), windows)
    assert evaluation.reference["films"] == small.weeks_between(windows[-1].start, windows[-1].end).sum()
    cut = cut_off("2026-11-30", weeks.max())
    complete = rolled_until(small, rolled, cut, windows)
    assert all(np.isfinite(model.calibration(small, cut).widening).all() for model in complete.values())


def test_films_that_came_later_do_not_calibrate(matrix: Matrix):
    rolled = roll(matrix)

    def calibrations():
        complete = rolled_until(matrix, rolled, "2018-01-03")
        return {name: model.calibration(matrix, "2018-01-03") for name, model in complete.items()}

    before = calibrations()
    matrix.films.loc[matrix.films["week"] >= "2018-01-03", "firstWeekAdmissions"] *= 7
    assert calibrations() == before


def test_training_sees_no_week_from_the_origin_on(matrix: Matrix):
    data = training_set(matrix, "without-screens", "2015-01-07")
    assert data.weeks.max() < "2015-01-07"
    assert len(data.y) == 2 * matrix.weeks_between("1998", "2015-01-07").sum()


def test_intervals_know_no_result_of_their_week_or_the_one_before(matrix: Matrix):
    # Its weeks moved to those of the windows, the last of which has its last ones.
    moved = pd.to_datetime(matrix.films["week"]) + pd.Timedelta(weeks=260)
    matrix.films["week"] = moved.dt.strftime("%Y-%m-%d")
    rolled = roll(matrix)
    seen = matrix.seen_at("thursday")
    before = evaluate(matrix, "thursday", rolled, seen).calibrated
    changed = matrix.films["week"] >= matrix.films["week"].unique()[-5]
    matrix.films.loc[changed, "firstWeekAdmissions"] *= 1_000
    after = evaluate(matrix, "thursday", rolled, seen).calibrated
    knows = (matrix.films["week"] >= matrix.films["week"].unique()[-3]).to_numpy()
    np.testing.assert_array_equal(before["p90"][~knows], after["p90"][~knows])
    assert (before["p90"][knows] < after["p90"][knows]).all()
    # A window that no film has reached adds nothing.
    longer = evaluate(matrix, "thursday", rolled, seen, [*ROLLING, Fold("2023-07-01", "2024-07-01")])
    np.testing.assert_array_equal(longer.calibrated["p90"], after["p90"])


def test_suspect_rows_teach_nothing(matrix: Matrix):
    matrix.films.loc[:99, "suspect"] = True
    data = training_set(matrix, "without-screens", "2015-01-07")
    assert len(data.y) == 2 * (matrix.weeks_between("1998", "2015-01-07").sum() - 100)


@pytest.mark.parametrize("model", MODELS)
def test_a_changed_future_changes_no_forecast(matrix: Matrix, model: str):
    window = matrix.weeks_between("2015-01-07", "2016-01-06")
    before = fit_model(matrix, model, "2015-01-07").raw(matrix.full[window])
    matrix.films.loc[matrix.films["week"] >= "2015-01-07", "firstWeekAdmissions"] *= 7
    after = fit_model(matrix, model, "2015-01-07").raw(matrix.full[window])
    assert (before == after).all()


def test_the_same_seed_gives_the_same_model(matrix: Matrix):
    once, again = (fit_model(matrix, "without-screens", "2010-01-06").raw(matrix.full) for _ in range(2))
    assert (once == again).all()


def test_a_model_has_the_inputs_of_its_kind():
    columns = [*SCREENS, *US, *ANNOUNCED, "duration", "market_level"]
    assert model_columns(columns, "without-screens") == [*US, *ANNOUNCED, "duration"]
    assert model_columns(columns, "with-screens") == [*SCREENS, *US, "duration"]


def test_thursday_knows_no_screens_and_of_america_what_was_over_then(matrix: Matrix):
    seen = matrix.seen_at("thursday")
    assert seen[SCREENS].isna().all().all()
    pd.testing.assert_frame_equal(seen[US], matrix.thursday)
    assert matrix.seen_at("monday") is matrix.full


def test_whether_screens_are_known_can_teach_nothing(matrix: Matrix):
    assert set(SCREENS).isdisjoint(training_set(matrix, "without-screens", "2015-01-07").columns)
    data = training_set(matrix, "with-screens", "2015-01-07")
    assert not np.isnan(data.X[:, data.columns.index("screens")]).any()


@pytest.mark.parametrize("stage", STAGES)
def test_every_film_has_exactly_one_model(matrix: Matrix, stage: str):
    assert (sum(routed_to(model, matrix.seen_at(stage)).astype(int) for model in MODELS) == 1).all()


def test_hiding_leaves_the_original_alone(matrix: Matrix):
    before = matrix.full.copy()
    hidden = hide_american_start(matrix.full, seed=1)
    assert hidden["us_opening"].isna().mean() == pytest.approx(HIDDEN_SHARE, abs=0.05)
    # Where the figures are not known, the date is half of the time.
    assert hidden["us_lead_days"].isna().mean() == pytest.approx(HIDDEN_SHARE / 2, abs=0.05)
    assert as_in_service(matrix.full)["us_opening"].isna().mean() == pytest.approx(0.7, abs=0.05)
    pd.testing.assert_frame_equal(matrix.full, before)


def test_the_naive_baseline_uses_only_results_known_at_the_run(matrix: Matrix):
    rows = np.zeros(1_400, bool)
    rows[600] = True  # a film of distributor A
    week = pd.Timestamp(matrix.films["week"][600])
    age = (week - pd.to_datetime(matrix.films["week"])).dt.days
    known = (age >= 14) & (age <= 731) & (matrix.films["distributor"] == "A")
    assert distributor_mean(matrix, rows)[0] == pytest.approx(matrix.actual[known.to_numpy()].mean())


def test_old_films_weigh_less():
    weeks = pd.Series(["2010-01-06", "2020-01-01"])
    old, new = recency_weights(weeks, "2020-01-08", half_life=10)
    assert old == pytest.approx(new / 2, rel=0.01)


def test_a_film_that_no_site_lists_has_the_announcement_of_another():
    known = pd.DataFrame({ANNOUNCED[0]: np.linspace(-1, 1, 2_000), "other": np.nan})
    known.loc[:999, ANNOUNCED[0]] = np.nan
    drawn = draw_announcements(known, 3)
    assert set(drawn.loc[:999, ANNOUNCED[0]]) <= set(known.loc[1_000:, ANNOUNCED[0]])
    assert abs(drawn.loc[:999, ANNOUNCED[0]].mean() - known[ANNOUNCED[0]].mean()) < 0.05
    pd.testing.assert_frame_equal(drawn.loc[1_000:], known.loc[1_000:])
    assert drawn["other"].isna().all()
    assert draw_announcements(known[:1_000], 3)[ANNOUNCED[0]].eq(0).all()
