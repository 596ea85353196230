"""What may be told of screens, and how differences are judged."""

import numpy as np
import pandas as pd
import pytest

from niab_ml.bootstrap import difference
from niab_ml.matrix import SCREENS, WIDE
from niab_ml.models import SURE_SPREAD, weight_of_screens
from niab_ml.telling import class_told, estimate_told, hide_rivals, nothing_told, wide_start_told


@pytest.fixture
def films() -> pd.DataFrame:
    screens = np.log([1, 49, 50, 149, 150, 350, 599, 600, 1_000, np.nan])
    known = pd.DataFrame(
        {"screens": screens, "screens_rivals": screens - 5, "screens_expectation": screens + 2, "screens_spread": 0.0}
    )
    known.loc[9, "screens_spread"] = np.nan
    return known.assign(other=1.0)


def test_a_class_is_told_as_its_middle(films: pd.DataFrame):
    told = class_told(films)
    np.testing.assert_allclose(np.exp(told["screens"])[:9].round(), [19, 19, 89, 89, 228, 453, 453, 695, 695])
    assert told["screens_spread"][:9].gt(0).all()
    np.testing.assert_allclose(
        told["screens_expectation"] - told["screens"], films["screens_expectation"] - films["screens"]
    )
    assert told.loc[9, SCREENS].isna().all()


def test_of_a_wide_start_that_alone_is_told(films: pd.DataFrame):
    told = wide_start_told(films)
    assert told[SCREENS].isna().all().all()
    assert told[WIDE].eq(1).tolist() == [False] * 5 + [True] * 4 + [False]


def test_an_estimate_is_as_wrong_as_it_says():
    many = pd.DataFrame(dict.fromkeys(SCREENS, np.full(20_000, 5.0)))
    told = estimate_told(many, 3)
    error = (told["screens"] - 5) / told["screens_spread"]
    assert error.mean() == pytest.approx(0, abs=0.03)
    assert error.std() == pytest.approx(1, abs=0.03)
    np.testing.assert_allclose(told["screens"], told["screens_expectation"])


def test_what_is_told_leaves_the_original_alone(films: pd.DataFrame):
    before = films.copy()
    assert nothing_told(films)[SCREENS].isna().all().all()
    assert hide_rivals(films, 1, 1.0)["screens_rivals"].isna().all()
    for view in (class_told, wide_start_told):
        view(films)
    estimate_told(films, 1)
    pd.testing.assert_frame_equal(films, before)


def test_a_difference_that_is_everywhere_is_sure_and_one_of_a_single_week_is_not():
    weeks = pd.DataFrame({"error": np.full(60, 10.0), "actual": 100.0})
    sure = difference(weeks.assign(error=8.0), weeks, "error", "actual")
    assert (sure.value, sure.low, sure.high) == pytest.approx((-0.02, -0.02, -0.02))
    once = weeks.copy()
    once.loc[0, "error"] = 1.0
    doubtful = difference(once, weeks, "error", "actual")
    assert doubtful.value < 0
    assert doubtful.high == 0
    with pytest.raises(ValueError, match="not the same"):
        difference(weeks[1:], weeks, "error", "actual")


def test_the_surer_the_screens_the_more_their_model_has_to_say():
    spreads = [0.0, SURE_SPREAD, 3.0, np.nan]
    films = pd.DataFrame({"screens": [5.0, 5.0, 5.0, np.nan], "screens_spread": spreads})
    assert weight_of_screens(films) == pytest.approx([1, 0.5, 0.0134, 0], abs=1e-4)


def test_a_start_that_is_small_for_sure_is_sure():
    under_50 = {"screens": np.log(19), "screens_spread": 1.11}
    perhaps_wide = {"screens": np.log(60), "screens_spread": 1.11}
    assert weight_of_screens(pd.DataFrame([under_50, perhaps_wide])) == pytest.approx([1, 0.09], abs=0.01)
