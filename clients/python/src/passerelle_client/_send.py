"""Sends requests, and sends them again while they fail for a reason that passes."""

from __future__ import annotations

import http.client
import random
import time
import urllib.error
import urllib.request
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from ._answer import RawAnswer, content_of
from .errors import ProblemError, UnreachableError

_FIRST_WAIT = 0.25
"""Seconds; each further wait is twice as long."""

_PASSING_STATUSES = frozenset({429, 502, 503, 504})
"""502 and 504 come from proxies that do not reach the service: to a caller, a failure of the network."""

_MOST_REDIRECTS = 3


@dataclass(frozen=True, slots=True)
class PreparedRequest:
    url: str
    method: str
    headers: Mapping[str, str]
    body: bytes | None
    accepts: Collection[int]


@dataclass(frozen=True, slots=True)
class Patience:
    """How long to try. Times are in seconds."""

    retries: int
    timeout: float
    longest_wait: float


def send(request: PreparedRequest, patience: Patience) -> Any:
    sent = 1
    while True:
        try:
            return content_of(_send_once(request, patience.timeout), request.accepts)
        except (ProblemError, UnreachableError) as error:
            wait = _wait_before(error, sent)
            if sent > patience.retries or not _is_passing(error, sent) or wait > patience.longest_wait:
                raise
        time.sleep(wait)
        sent += 1


def _is_passing(error: ProblemError | UnreachableError, sent: int) -> bool:
    if isinstance(error, UnreachableError):
        return True
    # What we sent first is still being carried out: its answer will be given for the same key.
    if error.code == "REQUEST_UNDER_WAY":
        return sent > 1
    return error.status in _PASSING_STATUSES


def _wait_before(error: ProblemError | UnreachableError, sent: int) -> float:
    """With chance in it, so that clients that failed together do not come back together."""
    asked = (error.retry_after or 0.0) if isinstance(error, ProblemError) else 0.0
    return asked + _FIRST_WAIT * 2.0 ** (sent - 1) * random.uniform(0.5, 1)


class _NoRedirects(urllib.request.HTTPRedirectHandler):
    """urllib would send the API key to whatever host a redirect names."""

    def redirect_request(self, *_: object) -> None:
        return None


_opener = urllib.request.build_opener(_NoRedirects)


def _send_once(request: PreparedRequest, timeout: float) -> RawAnswer:
    url = request.url
    for _ in range(_MOST_REDIRECTS):
        answer = _exchange(request, url, timeout)
        moved = urljoin(url, answer.headers.get("Location", ""))
        is_ours = urlsplit(moved)[:2] == urlsplit(url)[:2]
        # A case study that was merged has another address.
        if request.method != "GET" or answer.status not in (307, 308) or not is_ours:
            return answer
        url = moved
    return answer


def _exchange(request: PreparedRequest, url: str, timeout: float) -> RawAnswer:
    headers = dict(request.headers)
    prepared = urllib.request.Request(url, request.body, headers, method=request.method)
    try:
        try:
            response = _opener.open(prepared, timeout=timeout)
        except urllib.error.HTTPError as error:
            response = error
        with response:
            return RawAnswer(response.status, response.headers, response.read())
    except (OSError, http.client.HTTPException) as error:
        reason = error.reason if isinstance(error, urllib.error.URLError) else error
        timed_out = isinstance(reason, TimeoutError)
        what = f"did not answer within {timeout:g} s" if timed_out else "cannot be reached"
        message = f"{request.method} {url}: the service {what}"
        raise UnreachableError(message, timed_out=timed_out) from error
