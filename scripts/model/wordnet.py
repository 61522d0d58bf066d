"""Sentences of WordNet 3.0: definitions and examples out of its data files (format: wndb(5WN))."""

from __future__ import annotations

import random
import re
from pathlib import Path

PARTS = ("noun", "verb", "adj", "adv")


def sentences(folder: Path, count: int, seed: int = 0) -> list[str]:
    """A random sample, the same for the same seed; very short glosses name more than they say and are left out."""
    found = [sentence for part in PARTS for sentence in _sentences_of(folder / f"data.{part}")]
    usable = sorted({sentence for sentence in found if len(sentence.split()) >= 4})
    return random.Random(seed).sample(usable, min(count, len(usable)))


def _sentences_of(path: Path) -> list[str]:
    found = []
    for line in path.read_text(encoding="latin-1").splitlines():
        if line.startswith(" "):
            continue  # the licence, at the head of every file
        _, _, gloss = line.partition(" | ")
        found += [example.strip() for example in re.findall(r'"([^"]+)"', gloss)]
        found += [part.strip() for part in re.sub(r'"[^"]*"?', "", gloss).split(";")]
    return found
