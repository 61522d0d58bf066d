"""Fits the constants of the model revision: idf, means, head and the projection of tokens. See README.md.

Everything is computed from texts alone. The judgments of the evaluation collection are never read here.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

import constants_file
import wordnet
from catalogue import TOPIC_LANGUAGES, Case, Topic, add_catalogue_arguments, read_cases, read_topics
from encoder import FIELD_PREFIX, NEED_PREFIX, WHOLE_PREFIX, Encoded, Encoder
from paths import CONSTANTS_FILE, ENCODER_FOLDER
from teacher import Teacher
from vectors import pool

VOCABULARY = 250_037
TOKEN_DIMENSION = 64

WORDNET_SENTENCES = 24_000
CATALOGUE_WEIGHT = 10.0
"""What a catalogue text counts for in the head's fit, beside a sentence of WordNet."""

RIDGE = 1.0


@dataclass(frozen=True)
class CatalogueText:
    """One text of a case study as the service embeds it."""

    case: str
    language: str
    part: str
    """A field's name, or `whole`"""
    text: str

    @property
    def prefix(self) -> str:
        return WHOLE_PREFIX if self.part == "whole" else FIELD_PREFIX


def main() -> None:
    arguments = parse_arguments()
    encoder = Encoder(arguments.encoder)
    teacher = Teacher(arguments.sources)
    texts = catalogue_texts(read_cases(arguments.cases))
    topics = read_topics(arguments.topics)

    token_idf = fit_token_idf(encoder, texts, topics)
    encoded = {text: encoder.encode(text.prefix, text.text) for text in texts}
    pooled = {text: pool(value, token_idf) for text, value in encoded.items()}
    needs = {
        language: [encoder.encode(NEED_PREFIX, topic.texts[language]) for topic in topics]
        for language in TOPIC_LANGUAGES
    }
    sentences = wordnet.sentences(arguments.wordnet, WORDNET_SENTENCES)

    tensors = {
        "token_idf": token_idf,
        **vector_means(pooled, needs, token_idf),
        "head": fit_head(encoder, teacher, token_idf, pooled, sentences),
        **token_view(encoded, needs),
    }
    constants_file.write(arguments.output, tensors, {"model": "multilingual-e5-small", "revision": arguments.revision})
    print(f"{arguments.output.name}: {len(tensors)} tensors, {arguments.output.stat().st_size} bytes")


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sources", type=Path, required=True, help="folder with the downloaded wheels")
    parser.add_argument("--wordnet", type=Path, required=True, help="folder with data.noun, data.verb, ...")
    parser.add_argument("--encoder", type=Path, default=ENCODER_FOLDER)
    parser.add_argument("--output", type=Path, default=CONSTANTS_FILE)
    parser.add_argument("--revision", default="1")
    add_catalogue_arguments(parser)
    return parser.parse_args()


def catalogue_texts(cases: list[Case]) -> list[CatalogueText]:
    return [
        CatalogueText(case.id, language, part, text)
        for case in cases
        for language, fields in case.texts.items()
        for part, text in [*fields.items(), ("whole", case.whole(language))]
    ]


# --- idf ---------------------------------------------------------------------------------------------------------


def fit_token_idf(encoder: Encoder, texts: list[CatalogueText], topics: list[Topic]) -> np.ndarray:
    """ln(1 + N / df) over field passages, whole texts and needs; a token never seen counts as seen once.

    The prefixes' tokens and the special ones weigh nothing: they are in every text.
    """
    documents = [(text.prefix, text.text) for text in texts]
    documents += [(NEED_PREFIX, text) for topic in topics for text in topic.texts.values()]
    frequency = np.zeros(VOCABULARY)
    for prefix, text in documents:
        frequency[np.unique(encoder.token_ids(prefix, text)[encoder.own_tokens(prefix)])] += 1
    idf = np.log(1 + len(documents) / np.maximum(frequency, 1))
    idf[list(encoder.prefix_ids())] = 0
    return idf.astype(np.float32)


# --- means -------------------------------------------------------------------------------------------------------


def vector_means(
    pooled: dict[CatalogueText, np.ndarray], needs: dict[str, list[Encoded]], token_idf: np.ndarray
) -> dict[str, np.ndarray]:
    """Means of pooled vectors of length one, by language."""
    need = {language: mean(pool(value, token_idf) for value in values) for language, values in needs.items()}
    parts = {
        "field": lambda part: part != "whole",
        "title": lambda part: part == "title",
        "body": lambda part: part not in ("title", "whole"),
        "whole": lambda part: part == "whole",
    }
    passage = {
        name: by_language({text: vector for text, vector in pooled.items() if belongs(text.part)})
        for name, belongs in parts.items()
    }
    # What sets short texts apart is nearly the same in every language (cosine .84 between English and French), and
    # titles show it without a collection of short needs.
    languages = passage["title"].keys()
    shortness = mean(passage["title"][language] - passage["body"][language] for language in languages)
    short = {language: vector + shortness for language, vector in need.items()}
    return {
        **named("need_mean", need),
        **named("need_mean.short", short),
        **{
            name: value
            for part, means in passage.items()
            for name, value in named(f"passage_mean.{part}", means).items()
        },
    }


def by_language(vectors: dict[CatalogueText, np.ndarray]) -> dict[str, np.ndarray]:
    languages = sorted({text.language for text in vectors})
    return {
        language: mean(vector for text, vector in vectors.items() if text.language == language)
        for language in languages
    }


def named(name: str, means: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """One tensor a language, and the mean of them all for the languages that have none."""
    return {
        **{f"{name}.{language}": value for language, value in means.items()},
        f"{name}.default": mean(means.values()),
    }


def mean(vectors: Iterable[np.ndarray]) -> np.ndarray:
    return np.mean(list(vectors), axis=0)


# --- head --------------------------------------------------------------------------------------------------------


def fit_head(
    encoder: Encoder,
    teacher: Teacher,
    token_idf: np.ndarray,
    pooled: dict[CatalogueText, np.ndarray],
    wordnet_sentences: list[str],
) -> np.ndarray:
    """Ridge regression from this encoder's centred vectors to the teacher's: W = (X'DX + lambda I)^-1 X'DY.

    The teacher reads English only. A translation learns from the teacher's vector of its English original
    (arXiv 2004.09813), which pulls the languages together. Each block is centred by itself.
    """

    def sentence_block(sentences: list[str]) -> tuple[np.ndarray, np.ndarray]:
        own = [pool(encoder.encode(FIELD_PREFIX, sentence), token_idf) for sentence in sentences]
        return np.array(own), np.array([teacher.vector(sentence) for sentence in sentences])

    english = {(text.case, text.part): text.text for text in pooled if text.language == "en"}
    taught = {key: teacher.vector(text) for key, text in english.items()}

    def passage_block(texts: list[CatalogueText]) -> tuple[np.ndarray, np.ndarray]:
        return np.array([pooled[text] for text in texts]), np.array([taught[text.case, text.part] for text in texts])

    fields = [text for (_, part), text in english.items() if part != "whole"]
    blocks = [
        (*sentence_block(split_sentences(fields)), CATALOGUE_WEIGHT),
        (*sentence_block(wordnet_sentences), 1.0),
    ]
    for language in sorted({text.language for text in pooled}):
        texts = [text for text in pooled if text.language == language and (text.case, text.part) in taught]
        wholes = [text for text in texts if text.part == "whole"]
        blocks.append((*passage_block(wholes), CATALOGUE_WEIGHT))
        if language != "en":
            blocks.append((*passage_block([text for text in texts if text.part != "whole"]), CATALOGUE_WEIGHT))
    return ridge(blocks)


def split_sentences(texts: list[str]) -> list[str]:
    return list(dict.fromkeys(part for text in texts for part in re.split(r"(?<=[.!?;])\s+", text)))


def ridge(blocks: list[tuple[np.ndarray, np.ndarray, float]]) -> np.ndarray:
    width = blocks[0][0].shape[1]
    left, right = RIDGE * np.eye(width), np.zeros((width, blocks[0][1].shape[1]))
    for own, taught, weight in blocks:
        centred = own - own.mean(axis=0)
        left += weight * centred.T @ centred
        right += weight * centred.T @ (taught - taught.mean(axis=0))
    return np.linalg.solve(left, right)


# --- tokens ------------------------------------------------------------------------------------------------------


def token_view(encoded: dict[CatalogueText, Encoded], needs: dict[str, list[Encoded]]) -> dict[str, np.ndarray]:
    """Means of the states after layer 10, and the directions in which field passages vary most."""
    states: dict[str, list[np.ndarray]] = {}
    for text, value in encoded.items():
        if text.part != "whole":
            states.setdefault(text.language, []).append(value.inner[value.own].astype(np.float64))
    passage_states = {language: np.concatenate(values) for language, values in sorted(states.items())}
    passage = {language: values.mean(axis=0) for language, values in passage_states.items()}
    need = {
        language: np.concatenate([value.inner[value.own] for value in values]).mean(axis=0, dtype=np.float64)
        for language, values in needs.items()
    }
    centred = np.concatenate([values - passage[language] for language, values in passage_states.items()])
    return {
        "token_projection": principal_directions(centred, TOKEN_DIMENSION),
        **named("token_mean.need", need),
        **named("token_mean.passage", passage),
    }


def principal_directions(centred: np.ndarray, count: int) -> np.ndarray:
    _, vectors = np.linalg.eigh(centred.T @ centred / len(centred))
    directions = vectors[:, ::-1][:, :count]
    # An eigenvector has no sign of its own; without this a rebuild could flip it.
    largest = directions[np.abs(directions).argmax(axis=0), np.arange(count)]
    return directions * np.sign(largest)


if __name__ == "__main__":
    main()
