"""Settings of the models, put here by hand from what `python -m reco.tune` found inside the training parts."""

from .models.content import ContentSettings
from .models.cooccurrence import CooccurrenceSettings
from .models.recency import RecencySettings
from .served import ServedSettings

LEAVE_LAST = RecencySettings(penalty=50, power=2, ranks=10)
BY_TIME = RecencySettings(penalty=200, power=0.5, ranks=10, half_life=5)
FEW_LIKES = CooccurrenceSettings()
CONTENT = ContentSettings()
SERVED = ServedSettings(FEW_LIKES)
