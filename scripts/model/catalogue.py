"""Reads the texts the model's constants are fitted on: case studies and the needs of the dev collection."""

from __future__ import annotations

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

from paths import CASE_STUDIES, DEV_TOPICS

FIELDS = ("title", "problem", "solution", "results", "lessons")
TOPIC_LANGUAGES = ("en", "fr", "es")


@dataclass(frozen=True)
class Case:
    """One case study; only fields that have a text are kept."""

    id: str
    texts: dict[str, dict[str, str]]
    """Language to field to text."""

    def whole(self, language: str) -> str:
        fields = self.texts[language]
        return "\n".join(fields[field] for field in FIELDS if field in fields)


@dataclass(frozen=True)
class Topic:
    """A judged need of the dev collection. Its judgments are never read by a script that fits anything."""

    id: str
    texts: dict[str, str]
    """en, fr, es, and `short`: a few English words."""


def add_catalogue_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--cases", type=Path, default=CASE_STUDIES, help="case studies, JSON lines")
    parser.add_argument("--topics", type=Path, default=DEV_TOPICS, help="dev topics, JSON lines")


def read_cases(path: Path) -> list[Case]:
    return [
        Case(line["id"], {language: _fields(texts) for language, texts in line["texts"].items()})
        for line in read_lines(path)
    ]


def read_topics(path: Path) -> list[Topic]:
    return [
        Topic(line["id"], {key: line[key] for key in (*TOPIC_LANGUAGES, "short") if line.get(key)})
        for line in read_lines(path)
    ]


def read_judgments(path: Path) -> dict[str, dict[str, int]]:
    """Topic to case to grade, from a TREC qrels file. Only check_views.py may call this."""
    judgments: dict[str, dict[str, int]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        topic, _, case, grade = line.split()
        judgments.setdefault(topic, {})[case] = int(grade)
    return judgments


def read_lines(path: Path) -> list[dict]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _fields(source: dict) -> dict[str, str]:
    return {field: source[field] for field in FIELDS if source.get(field)}
