"""Client of the Passerelle API."""

from ._caller import CallOptions
from .client import PasserelleClient
from .errors import ProblemError, UnreachableError

__all__ = ["CallOptions", "PasserelleClient", "ProblemError", "UnreachableError"]
