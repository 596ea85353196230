"""Rolling origin: fit on everything before a day, forecast the weeks after it. Random splits appear nowhere."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fold:
    """Fitted on weeks before `start`, tested on the weeks from `start` up to `end`."""

    start: str
    end: str


# The closed weeks of 2020 and 2021 belong to no test window.
ROLLING = [
    Fold("2017-07-05", "2018-07-04"),
    Fold("2018-07-04", "2019-07-03"),
    Fold("2019-07-03", "2020-03-04"),
    Fold("2021-06-30", "2022-07-01"),
    Fold("2022-07-01", "2023-07-01"),
]
REFERENCE = ROLLING[-1]
FIRST_WINDOW = ROLLING[0].start
# First week that the delivered model has not seen: the week before it had ended on the day of its first run.
CUT_OFF = "2023-03-29"
FIRST_TRAINING_WEEK = "1998-01-01"
