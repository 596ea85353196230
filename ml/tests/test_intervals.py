import numpy as np

from niab_ml.calibration import Calibration, Sides, calibrate, distribution
from niab_ml.intervals import conformal_widening


def test_the_widening_is_the_rank_of_the_paper():
    # Scores 1 … 9 above a zero-width interval at 0: rank ceil(10 · 0.8) = 8.
    target = np.arange(1.0, 10.0)
    assert conformal_widening(target, np.zeros(9), np.zeros(9)) == 8


def test_too_wide_quantiles_are_narrowed():
    target = np.linspace(-1, 1, 99)
    assert conformal_widening(target, np.full(99, -5.0), np.full(99, 5.0)) < 0


def test_coverage_on_new_films_is_what_was_promised():
    rng = np.random.default_rng(3)
    truth = rng.normal(size=20_000)
    low, high = np.full(10_000, -0.5), np.full(10_000, 0.5)
    widening = conformal_widening(truth[:10_000], low, high)
    fresh = truth[10_000:]
    assert abs(((fresh >= low - widening) & (fresh <= high + widening)).mean() - 0.8) < 0.015


def test_a_distribution_is_ordered_and_its_mean_continuous():
    calibration = Calibration(
        [5_000.0, 45_000.0, 250_000.0], [0.1, -3.0, 0.2], [0.5, 0.3, 0.1], Sides([0.1], [0.0], [0.0])
    )
    medians = np.exp(np.linspace(0, 15, 5_000))
    raw = np.column_stack([np.log(medians)] * 3)
    result = distribution(raw, np.zeros(5_000), calibration)
    assert (result["p10"] <= result["p50"]).all() and (result["p50"] <= result["p90"]).all()
    # A bigger median never has a smaller mean: the choice of films cannot flip at a group's edge.
    assert (np.diff(result["mean"]) > 0).all()


def test_the_mean_undoes_the_bias_of_the_logarithm():
    rng = np.random.default_rng(5)
    actual = np.exp(rng.normal(10.5, 0.8, size=30_000))
    raw = np.tile([10.5, 9.5, 11.5], (30_000, 1))
    calibration = calibrate(raw, np.zeros(30_000), actual)
    mean = distribution(raw[:1], np.zeros(1), calibration)["mean"][0]
    assert abs(mean / actual.mean() - 1) < 0.05
