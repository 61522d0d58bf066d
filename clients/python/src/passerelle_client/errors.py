"""What the client raises."""

from __future__ import annotations

from .schema import Problem, ProblemErrors


class ProblemError(Exception):
    """The service answered with an error: a problem document (RFC 9457)."""

    status: int
    code: str
    """Stable, for programs; `/api/problems` lists them. UNEXPECTED_ANSWER when it was no problem document."""
    detail: str
    """What happened, for people."""
    errors: list[ProblemErrors]
    """The fields with an error, at most fifty; `error_count` counts all."""
    error_count: int
    id: str
    """Id of the request, as in the log of the service."""
    type: str
    """Where the kind of problem is explained: relative to the service."""
    retry_after: float | None
    """Seconds until the request may be sent again, when the service says so."""

    def __init__(self, status: int, problem: Problem, retry_after: float | None = None) -> None:
        super().__init__(f"{status} {problem['code']}: {problem['detail']}")
        self.status = status
        self.code = problem["code"]
        self.detail = problem["detail"]
        self.errors = problem["errors"]
        self.error_count = problem["errorCount"]
        self.id = problem["id"]
        self.type = problem["type"]
        self.retry_after = retry_after


class UnreachableError(Exception):
    """No complete answer arrived: the network failed, or the time was over. `__cause__` is the reason."""

    timed_out: bool
    """Whether the service was silent for longer than the timeout."""

    def __init__(self, message: str, *, timed_out: bool) -> None:
        super().__init__(message)
        self.timed_out = timed_out
