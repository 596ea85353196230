"""Settings of the models, put here by hand from what `python -m reco.tune` found inside the training parts."""

from .data.bounded import Bounds
from .learners.content import ContentSettings
from .learners.cooccurrence import CooccurrenceSettings
from .learners.recency import RecencySettings
from .served import ServedSettings

LEAVE_LAST = RecencySettings(penalty=200, power=1.5, ranks=3)
BY_TIME = RecencySettings(40, power=0.5, ranks=10, half_life=5, taught_power=0.5, taught_ranks=30)
FEW_LIKES = CooccurrenceSettings(smoothing=0.02, factor=0.9, power=0.55)
CONTENT = ContentSettings(factor=40.0)
SERVED = ServedSettings(FEW_LIKES, many_factor=6.0)
# What visitors contributed: three sendings for each rater, and no film more than twice the likes it has of raters.
BOUNDS = Bounds()
