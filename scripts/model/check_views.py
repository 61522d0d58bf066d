"""Measures the views that the constants make possible, with plain numpy, on the dev collection.

Scores of a view are standardised for each need over all cases and added with equal weights: nothing is fitted to the
judgments. The service adds retrieval, fitted weights and more on top.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import constants_file
from catalogue import FIELDS, Case, Topic, add_catalogue_arguments, read_cases, read_judgments, read_topics
from encoder import FIELD_PREFIX, NEED_PREFIX, WHOLE_PREFIX, Encoded, Encoder
from paths import CONSTANTS_FILE, DEV_JUDGMENTS, ENCODER_FOLDER
from vectors import centre, late_interaction, pool, through_head, token_vectors, unit

FORMS = ("en", "fr", "es", "short")
CUT = 10
SHORT_NEED = 24
"""Needs of fewer own tokens are centred with the mean of short needs."""

Scores = dict[str, np.ndarray]
"""View to [topics, cases]"""


@dataclass(frozen=True)
class Passage:
    plain: np.ndarray
    """The unweighted mean of all tokens at length one: what the model's publishers use"""
    centred: np.ndarray
    head: np.ndarray
    tokens: np.ndarray


def main() -> None:
    arguments = parse_arguments()
    constants = constants_file.read(arguments.constants)
    encoder = Encoder(arguments.encoder)
    cases, topics = read_cases(arguments.cases), read_topics(arguments.topics)
    grades = grade_table(topics, cases, read_judgments(arguments.judgments))

    languages = sorted({language for case in cases for language in case.texts})
    catalogue = {language: encode_cases(encoder, constants, cases, language) for language in languages}
    scores = {
        form: {
            language: score_views(encoder, constants, topics, form, passages)
            for language, passages in catalogue.items()
        }
        for form in FORMS
    }

    for gain_name, gain in (("2^grade - 1", lambda grade: 2.0**grade - 1), ("grade", lambda grade: grade)):
        print(f"\nnDCG@{CUT}, gain {gain_name:12}{'':31}" + "".join(f"{form:>7}" for form in FORMS))
        for texts_name, combine in combinations(languages).items():
            print(f"  case texts: {texts_name}")
            for name, views in STEPS.items():
                print_row(name, views, {form: combine(scores[form], form) for form in FORMS}, gain(grades))


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--encoder", type=Path, default=ENCODER_FOLDER)
    parser.add_argument("--constants", type=Path, default=CONSTANTS_FILE)
    parser.add_argument("--judgments", type=Path, default=DEV_JUDGMENTS)
    add_catalogue_arguments(parser)
    return parser.parse_args()


STEPS = {
    "as published: whole, plain mean, cosine": ["plain"],
    "whole + best field, centred": ["whole", "field"],
    "head alone: whole + best field": ["head whole", "head field"],
    "whole + field + both through the head": ["whole", "field", "head whole", "head field"],
    "late interaction alone": ["late"],
    "all five": ["whole", "field", "head whole", "head field", "late"],
}

Combine = Callable[[dict[str, Scores], str], Scores]


def combinations(languages: list[str]) -> dict[str, Combine]:
    """How a case's texts in several languages make one score."""

    def each_view(reduce: Callable[[list[np.ndarray]], np.ndarray]) -> Combine:
        return lambda by_language, _: {
            view: reduce([scores[view] for scores in by_language.values()]) for view in by_language["en"]
        }

    return {
        "English only": lambda by_language, _: by_language["en"],
        f"{' + '.join(languages)}, best": each_view(lambda values: np.max(values, axis=0)),
        f"{' + '.join(languages)}, mean": each_view(lambda values: np.mean(values, axis=0)),
        "the need's language, else English": lambda by_language, form: by_language.get(form, by_language["en"]),
    }


def print_row(name: str, views: list[str], scores: dict[str, Scores], gains: np.ndarray) -> None:
    values = [ndcg(sum(standardise(scores[form][view]) for view in views), gains) for form in FORMS]
    print(f"    {name:54}" + "".join(f"{value:7.3f}" for value in values) + f"   mean {np.mean(values):.3f}")


# --- encoding ----------------------------------------------------------------------------------------------------


def encode_cases(
    encoder: Encoder, constants: dict[str, np.ndarray], cases: list[Case], language: str
) -> list[tuple[Passage, list[Passage]]]:
    """For each case the whole text and its fields."""

    def mean_of(part: str, kind: str = "passage_mean") -> np.ndarray:
        return constants.get(f"{kind}.{part}.{language}", constants[f"{kind}.{part}.default"])

    token_mean = constants.get(f"token_mean.passage.{language}", constants["token_mean.passage.default"])

    def encode(prefix: str, part: str, text: str) -> Passage:
        return describe(encoder.encode(prefix, text), mean_of(part), token_mean, constants)

    return [
        (
            encode(WHOLE_PREFIX, "whole", case.whole(language)),
            [
                encode(FIELD_PREFIX, "title" if field == "title" else "body", case.texts[language][field])
                for field in FIELDS
                if field in case.texts[language]
            ],
        )
        for case in cases
    ]


def describe(encoded: Encoded, mean: np.ndarray, token_mean: np.ndarray, constants: dict[str, np.ndarray]) -> Passage:
    centred = centre(pool(encoded, constants["token_idf"]), mean)
    return Passage(
        plain=unit(encoded.last.mean(axis=0)),
        centred=centred,
        head=through_head(centred, constants["head"]),
        tokens=token_vectors(encoded.inner[encoded.own], token_mean, constants["token_projection"]),
    )


def score_views(
    encoder: Encoder,
    constants: dict[str, np.ndarray],
    topics: list[Topic],
    form: str,
    catalogue: list[tuple[Passage, list[Passage]]],
) -> Scores:
    language = "en" if form == "short" else form
    rows = [score_need(encoder, constants, topic.texts[form], language, catalogue) for topic in topics]
    return {view: np.array([row[view] for row in rows]) for view in rows[0]}


def score_need(
    encoder: Encoder,
    constants: dict[str, np.ndarray],
    text: str,
    language: str,
    catalogue: list[tuple[Passage, list[Passage]]],
) -> dict[str, list[float]]:
    encoded = encoder.encode(NEED_PREFIX, text)
    own_ids = encoded.ids[encoded.own]
    kind = "need_mean.short" if len(own_ids) < SHORT_NEED else "need_mean"
    need = describe(encoded, constants[f"{kind}.{language}"], constants[f"token_mean.need.{language}"], constants)
    weights = constants["token_idf"][own_ids]
    return {
        "plain": [need.plain @ whole.plain for whole, _ in catalogue],
        "whole": [need.centred @ whole.centred for whole, _ in catalogue],
        "field": [max(need.centred @ field.centred for field in fields) for _, fields in catalogue],
        "head whole": [need.head @ whole.head for whole, _ in catalogue],
        "head field": [max(need.head @ field.head for field in fields) for _, fields in catalogue],
        # Over all fields together: each token of the need may find its best partner in another field.
        "late": [
            late_interaction(need.tokens, weights, np.concatenate([field.tokens for field in fields]))
            for _, fields in catalogue
        ],
    }


# --- measuring ---------------------------------------------------------------------------------------------------


def standardise(scores: np.ndarray) -> np.ndarray:
    return (scores - scores.mean(axis=1, keepdims=True)) / scores.std(axis=1, keepdims=True)


def grade_table(topics: list[Topic], cases: list[Case], judgments: dict[str, dict[str, int]]) -> np.ndarray:
    return np.array([[judgments[topic.id].get(case.id, 0) for case in cases] for topic in topics], float)


def ndcg(scores: np.ndarray, gains: np.ndarray) -> float:
    """Mean over topics of nDCG (Järvelin and Kekäläinen 2002, with the usual 1 / log2(rank + 1))."""
    discounts = 1 / np.log2(np.arange(2, CUT + 2))
    order = np.argsort(-scores, axis=1, kind="stable")[:, :CUT]
    reached = np.take_along_axis(gains, order, axis=1) @ discounts
    ideal = -np.sort(-gains, axis=1)[:, :CUT] @ discounts
    return float(np.mean(reached / ideal))


if __name__ == "__main__":
    main()
