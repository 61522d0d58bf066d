"""Calls operations of the API."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypedDict
from urllib.parse import quote, urlencode

from ._send import Patience, PreparedRequest, send


class CallOptions(TypedDict, total=False):
    """What differs for one call."""

    member_code: str
    portal_user: str
    retries: int
    timeout: float
    """Seconds"""
    idempotency_key: str
    """For what creates something: a request with the same key is carried out once. Default: a new one for each
    call. Give your own to repeat a call after a restart of your program."""


@dataclass(frozen=True, slots=True)
class Operation:
    """How an operation is sent."""

    method: str
    path: str
    repeat: Literal["freely", "key", "never"]
    """Whether a request may be sent again: as it is, with its `Idempotency-Key`, or not at all."""
    accepts: tuple[int, ...] = ()
    """Error statuses whose answer is no problem."""


@dataclass(frozen=True, slots=True)
class Settings:
    base_url: str
    api_key: str | None
    member_code: str | None
    portal_user: str | None
    retries: int
    timeout: float
    longest_wait: float


class OperationCaller:
    """Sends what operations are given, with the settings of the client."""

    def __init__(self, settings: Settings) -> None:
        # Without this, urllib would read local files, too.
        if not settings.base_url.startswith(("https://", "http://")):
            raise ValueError("base_url must begin with https:// or http://")
        self._settings = settings

    def _call(
        self,
        operation: Operation,
        *,
        path: Mapping[str, str] | None = None,
        query: Mapping[str, object] | None = None,
        body: object = None,
        if_match: int | str | None = None,
        options: CallOptions | None = None,
    ) -> Any:
        given = options or {}
        settings = self._settings
        headers = self._headers(given, body, if_match)
        if operation.repeat == "key":
            headers["Idempotency-Key"] = given.get("idempotency_key") or str(uuid.uuid4())
        request = PreparedRequest(
            url=settings.base_url.rstrip("/") + _address_of(operation.path, path or {}, query or {}),
            method=operation.method,
            headers=headers,
            body=_bytes_of(body),
            accepts=operation.accepts,
        )
        retries = given.get("retries", settings.retries)
        patience = Patience(
            retries=0 if operation.repeat == "never" else retries,
            timeout=given.get("timeout", settings.timeout),
            longest_wait=settings.longest_wait,
        )
        return send(request, patience)

    def _headers(self, given: CallOptions, body: object, if_match: int | str | None) -> dict[str, str]:
        settings = self._settings
        # Text is a file: needs are imported from CSV too.
        media_type = "text/csv" if isinstance(body, str) else "application/json"
        headers = {
            "Authorization": None if settings.api_key is None else f"Bearer {settings.api_key}",
            "X-Member-Code": given.get("member_code", settings.member_code),
            "X-Portal-User": given.get("portal_user", settings.portal_user),
            "If-Match": f'"{if_match}"' if isinstance(if_match, int) else if_match,
            "Content-Type": None if body is None else media_type,
        }
        return {name: value for name, value in headers.items() if value is not None}


def all_items(page_after: Callable[[str | None], Any]) -> Iterator[Any]:
    """The items of all pages. `page_after` reads the page at a cursor; the first page is at None."""
    cursor: str | None = None
    while True:
        page = page_after(cursor)
        yield from page["items"]
        cursor = page["nextCursor"]
        if cursor is None:
            return


def _bytes_of(body: object) -> bytes | None:
    if body is None:
        return None
    return (body if isinstance(body, str) else json.dumps(body)).encode()


def _address_of(template: str, path: Mapping[str, str], query: Mapping[str, object]) -> str:
    filled = re.sub(r"\{(\w+)\}", lambda place: quote(path[place[1]], safe=""), template)
    pairs = [(name, _text_of(value)) for name, value in query.items() if value is not None]
    return f"{filled}?{urlencode(pairs)}" if pairs else filled


def _text_of(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
