"""The recipe of 3.2.0 on the same weeks: what a new one is compared with.

Three models: Thursday's without any American figure, Monday's with the opening, and one for exact screens alone.
"""

from dataclasses import replace

import numpy as np
import pandas as pd
from tqdm import tqdm

from .evaluation import Evaluation
from .fitting import MASK_SEED, TrainingSet
from .folds import FIRST_TRAINING_WEEK, ROLLING
from .learners import BLEND, fit_lightgbm, float32_inputs
from .masking import draw_announcements
from .matrix import ANNOUNCED, LEVEL, SCREENS, STAGES, US, Matrix
from .models import screens_known
from .telling import SPREAD

LEARNERS = [
    replace(learner, rounds=350, seeds=1, parameters={**learner.parameters, "learning_rate": 0.06}) for learner in BLEND
]
HIDDEN_SHARE = 0.5
OPENING, LEAD = "us_opening", "us_lead_days"
NEW = ["returns", "genre_event", SPREAD, *(name for name in US if name not in (OPENING, LEAD))]


def forecasts_before(matrix: Matrix) -> dict[str, Evaluation]:
    """Medians of the windows at each stage, as points: the corrections move no median."""
    full, masked = _as_before(matrix.full), _as_before(matrix.masked)
    screens = screens_known(full)
    medians = {stage: np.full(len(full), np.nan) for stage in STAGES}
    for fold in tqdm(ROLLING[1:], desc="recipe of 3.2.0: rolling origin", unit="window"):
        window = matrix.weeks_between(fold.start, fold.end)
        past = matrix.weeks_between(FIRST_TRAINING_WEEK, fold.start) & matrix.trusted
        for stage, teachers, films, absent in (
            ("thursday", past, window, [*SCREENS, *US]),
            ("monday", past, window & ~screens, SCREENS),
            ("monday", past & screens, window & screens, ANNOUNCED),
        ):
            columns = [name for name in full if name not in (*absent, LEVEL)]
            data = _training_set(matrix, full, masked, teachers, columns, fold.start)
            fitted = [fit_lightgbm(data.X, data.y, data.weight(one), one) for one in LEARNERS]
            inputs = float32_inputs(full.loc[films, columns])
            point = np.mean([booster.predict(inputs) for booster in fitted], axis=0)
            medians[stage][films] = np.maximum(1.0, np.exp(point + matrix.level[films]))
    return {
        stage: Evaluation(stage, {}, dict.fromkeys(("p10", "p50", "p90", "mean"), values))
        for stage, values in medians.items()
    }


def _as_before(features: pd.DataFrame) -> pd.DataFrame:
    """The features as 3.2.0 had them: no date without an opening, and no rival is as wide as the film itself."""
    before = features.drop(columns=NEW)
    before.loc[before[OPENING].isna(), LEAD] = np.nan
    alone = before["screens"].notna() & before["screens_rivals"].isna()
    before.loc[alone, "screens_rivals"] = 0.0
    return before


def _training_set(
    matrix: Matrix, full: pd.DataFrame, masked: pd.DataFrame, rows: np.ndarray, columns: list[str], until: str
) -> TrainingSet:
    both = pd.concat([full.loc[rows, columns], masked.loc[rows, columns]], ignore_index=True)
    present = [name for name in (OPENING, LEAD) if name in both]
    both.loc[np.random.default_rng(MASK_SEED).random(len(both)) < HIDDEN_SHARE, present] = np.nan
    weeks = pd.concat([matrix.films.loc[rows, "week"]] * 2, ignore_index=True)
    inputs = float32_inputs(draw_announcements(both, MASK_SEED))
    return TrainingSet(columns, inputs, np.tile(matrix.target[rows], 2), weeks, np.ones(len(both)), until)
