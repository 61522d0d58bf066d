"""What could be installed instead: all-MiniLM-L6-v2 and BM25 on the English texts, reciprocal rank fusion (k = 60).

Prints nDCG@10 on the dev collection, and the milliseconds that a need takes. See docs/quality.md.
"""

from __future__ import annotations

import argparse
import math
import re
import time
from collections import Counter
from pathlib import Path
from statistics import mean, median

import numpy as np

from catalogue import TOPIC_LANGUAGES, add_catalogue_arguments, read_cases, read_judgments, read_topics
from encoder import NEED_PREFIX, WHOLE_PREFIX, Encoder
from paths import DEV_JUDGMENTS, ENCODER_FOLDER
from teacher import Teacher

RRF = 60
K1, B = 1.2, 0.75
"""The usual constants of BM25 (Robertson and Zaragoza 2009)."""


class Bm25:
    def __init__(self, texts: list[str]) -> None:
        self.documents = [Counter(words(text)) for text in texts]
        self.lengths = np.array([sum(document.values()) for document in self.documents])
        self.frequency = Counter(word for document in self.documents for word in document)

    def scores(self, text: str) -> np.ndarray:
        total = np.zeros(len(self.documents))
        for word in set(words(text)):
            found = self.frequency[word]
            idf = math.log(1 + (len(self.documents) - found + 0.5) / (found + 0.5))
            counts = np.array([document[word] for document in self.documents])
            total += idf * counts * (K1 + 1) / (counts + K1 * (1 - B + B * self.lengths / self.lengths.mean()))
        return total


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def ranks(scores: np.ndarray) -> np.ndarray:
    return np.argsort(np.argsort(-scores, kind="stable"), kind="stable")


def ndcg(scores: np.ndarray, grades: np.ndarray, depth: int = 10) -> float:
    discounts = 1 / np.log2(np.arange(2, depth + 2))
    best = np.argsort(-scores, kind="stable")[:depth]
    ideal = np.sort(grades)[::-1][:depth]
    return float(((2.0 ** grades[best] - 1) * discounts).sum() / ((2.0**ideal - 1) * discounts).sum())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True, help="folder with the downloaded wheels")
    add_catalogue_arguments(parser)
    arguments = parser.parse_args()
    teacher, encoder = Teacher(arguments.sources), Encoder(ENCODER_FOLDER)
    cases, topics, judgments = read_cases(arguments.cases), read_topics(arguments.topics), read_judgments(DEV_JUDGMENTS)
    texts = [case.whole("en") for case in cases]
    bm25 = Bm25(texts)
    mini = np.array([teacher.vector(text) for text in texts])
    e5 = np.array([plain(encoder, WHOLE_PREFIX, text) for text in texts])

    def hybrid(text: str) -> np.ndarray:
        lists = (mini @ teacher.vector(text), bm25.scores(text))
        return sum(1 / (RRF + 1 + ranks(scores)) for scores in lists)

    systems = {
        "BM25 alone": bm25.scores,
        "English MiniLM + BM25, RRF 60": hybrid,
        "multilingual E5 alone": lambda text: e5 @ plain(encoder, NEED_PREFIX, text),
    }
    for name, run in systems.items():
        row, times = [], []
        for form in (*TOPIC_LANGUAGES, "short"):
            values = []
            for topic in topics:
                start = time.perf_counter()
                scores = run(topic.texts[form])
                if form == "en":
                    times.append(time.perf_counter() - start)
                grades = np.array([judgments[topic.id].get(case.id, 0) for case in cases])
                values.append(ndcg(scores, grades))
            row.append(f"{mean(values):.3f}")
        print(f"| {name} | {' | '.join(row)} | {median(times) * 1000:.1f} |")


def plain(encoder: Encoder, prefix: str, text: str) -> np.ndarray:
    """As published: the plain mean of all tokens."""
    states = encoder.encode(prefix, text).last
    vector = states.mean(axis=0)
    return vector / np.linalg.norm(vector)


if __name__ == "__main__":
    main()
