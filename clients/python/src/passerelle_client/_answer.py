"""Reads answers."""

from __future__ import annotations

import json
import time
from collections.abc import Collection
from dataclasses import dataclass
from email.message import Message
from email.utils import parsedate_to_datetime
from typing import Any, NoReturn, cast

from .errors import ProblemError
from .schema import Problem


@dataclass(frozen=True, slots=True)
class RawAnswer:
    """An answer that arrived completely."""

    status: int
    headers: Message
    body: bytes


def content_of(answer: RawAnswer, accepts: Collection[int] = ()) -> Any:
    """What the JSON of an answer says, other media types as text, None when it is empty.

    `accepts` are error statuses whose answer is no problem. Raises ProblemError.
    """
    media_type = answer.headers.get_content_type()
    if 200 <= answer.status < 300:
        if not answer.body:
            return None
        if media_type == "text/html":
            _raise_unexpected(answer)
        return _read(answer) if media_type == "application/json" else answer.body.decode()
    if answer.status in accepts and media_type == "application/json":
        return _read(answer)
    problem = _read(answer) if media_type == "application/problem+json" else None
    if not isinstance(problem, dict) or "code" not in problem:
        _raise_unexpected(answer)
    raise ProblemError(answer.status, cast(Problem, problem), _retry_after(answer))


def _read(answer: RawAnswer) -> Any:
    try:
        return json.loads(answer.body)
    except ValueError:
        _raise_unexpected(answer)


def _raise_unexpected(answer: RawAnswer) -> NoReturn:
    """Something between us and the service has answered, such as a proxy that cannot reach it."""
    problem = Problem(
        type="about:blank",
        title="Unexpected answer",
        status=answer.status,
        code="UNEXPECTED_ANSWER",
        detail="The answer is not one of Passerelle: is the address right, and does the service run?",
        id=answer.headers.get("X-Request-Id", ""),
        errors=[],
        errorCount=0,
    )
    raise ProblemError(answer.status, problem, _retry_after(answer))


def _retry_after(answer: RawAnswer) -> float | None:
    """The seconds of a `Retry-After`, which is a number of seconds or a date."""
    given = answer.headers.get("Retry-After", "")
    if given.isdecimal():
        return float(given)
    try:
        return max(0.0, parsedate_to_datetime(given).timestamp() - time.time())
    except ValueError:
        return None
