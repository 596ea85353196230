"""The two models: which inputs each has, from which films it learns, and which films it forecasts.

Both serve both stages; what a run knows of the American start is in the features. Screens are known of nearly every big
film of the training data and of few small ones, only because small films were collected less completely. Neither model
can take "unknown" for "small": one never sees screens, the other only films whose screens are told.
"""

import numpy as np
import pandas as pd

from .matrix import ANNOUNCED, LEVEL, SCREENS, WIDE

WITHOUT_SCREENS, WITH_SCREENS = "without-screens", "with-screens"
MODELS = (WITHOUT_SCREENS, WITH_SCREENS)
# How early a film was announced tells what its distributor expects of it; screens tell that better.
ABSENT = {WITHOUT_SCREENS: SCREENS, WITH_SCREENS: ANNOUNCED}
# Standard deviation of ln(screens) at which both models have as much to say: measured on estimates of every spread.
SURE_SPREAD = 0.35
# A start that is below this even if it is wider than told is small for sure, however unsure the number is.
SURELY_SMALL = 60


def model_columns(columns: list[str], model: str) -> list[str]:
    """A model's inputs. The level is no input: it is added to the forecast."""
    return [name for name in columns if name not in (LEVEL, WIDE) and name not in ABSENT[model]]


def screens_known(features: pd.DataFrame) -> np.ndarray:
    return features["screens"].notna().to_numpy()


def learnt_from(model: str, features: pd.DataFrame) -> np.ndarray:
    """Films that teach and calibrate a model: all of them, but for screens only those that have some."""
    return screens_known(features) if model == WITH_SCREENS else np.ones(len(features), bool)


def routed_to(model: str, features: pd.DataFrame) -> np.ndarray:
    """Films whose forecast has a model's corrections: every film has exactly one."""
    return screens_known(features) == (model == WITH_SCREENS)


def weight_of_screens(features: pd.DataFrame) -> np.ndarray:
    """How much the model with screens has to say of each film, 0 to 1; the other one has the rest."""
    spread = features["screens_spread"].fillna(0)
    sure = 1 / (1 + (spread / SURE_SPREAD) ** 2)
    small = features["screens"] + spread < np.log(SURELY_SMALL)
    return np.where(screens_known(features), np.where(small, 1.0, sure), 0.0)


def blended(models: dict, features: pd.DataFrame) -> np.ndarray:
    """What fitted models say of films together: columns point, low, high."""
    weight = weight_of_screens(features)
    raw = np.zeros((len(features), 3))
    for name, share in ((WITHOUT_SCREENS, 1 - weight), (WITH_SCREENS, weight)):
        rows = share > 0
        if rows.any():
            raw[rows] += share[rows, None] * models[name].raw(features[rows])
    return raw
