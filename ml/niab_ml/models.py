"""The two models: which inputs each has, from which films it learns, and which films it forecasts.

Both serve both stages; what a run knows of the American start is in the features. Screens are known of nearly every big
film of the training data and of few small ones, only because small films were collected less completely. Neither model
can take "unknown" for "small": one never sees screens, the other only films whose screens are told.
"""

import numpy as np
import pandas as pd

from .matrix import ANNOUNCED, LEVEL, SCREENS

WITHOUT_SCREENS, WITH_SCREENS = "without-screens", "with-screens"
MODELS = (WITHOUT_SCREENS, WITH_SCREENS)
# How early a film was announced tells what its distributor expects of it; screens tell that better.
ABSENT = {WITHOUT_SCREENS: SCREENS, WITH_SCREENS: ANNOUNCED}


def model_columns(columns: list[str], model: str) -> list[str]:
    """A model's inputs. The level is no input: it is added to the forecast."""
    return [name for name in columns if name != LEVEL and name not in ABSENT[model]]


def screens_known(features: pd.DataFrame) -> np.ndarray:
    return features["screens"].notna().to_numpy()


def learnt_from(model: str, features: pd.DataFrame) -> np.ndarray:
    """Films that teach and calibrate a model: all of them, but for screens only those that have some."""
    return screens_known(features) if model == WITH_SCREENS else np.ones(len(features), bool)


def routed_to(model: str, features: pd.DataFrame) -> np.ndarray:
    """Films that a model forecasts: every film has exactly one."""
    return screens_known(features) == (model == WITH_SCREENS)
