"""One spelling of names and labels."""

import re
import unicodedata
from functools import lru_cache

NOT_LETTERS = re.compile("[^a-z0-9]+")


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Lower case, no accents, no punctuation: `Cédric Klapisch` → `cedric klapisch`."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return NOT_LETTERS.sub(" ", text.lower()).strip()
