"""The client."""

from __future__ import annotations

from copy import copy
from dataclasses import replace

from ._caller import Settings
from .operations import Operations


class PasserelleClient(Operations):
    """A client of Passerelle: a method for each operation of the API. Threads may share it."""

    def __init__(
        self,
        base_url: str,
        *,
        api_key: str | None = None,
        member_code: str | None = None,
        portal_user: str | None = None,
        retries: int = 2,
        timeout: float = 30,
        longest_wait: float = 30,
    ) -> None:
        """
        base_url: address of the service, with its path if it has one.
        api_key: without one, only what is public can be read.
        member_code: for the key of a portal: the member that requests are for, such as "BF".
        portal_user: the person behind it, by an id of the portal (no name, no address).
        retries: how often a request that may be repeated is sent again.
        timeout: seconds for which the service may be silent.
        longest_wait: seconds; a service that says to wait for longer is not waited for.
        """
        super().__init__(
            Settings(base_url, api_key, member_code, portal_user, retries, timeout, longest_wait)
        )

    def acting_for(self, member_code: str, portal_user: str | None = None) -> PasserelleClient:
        """A client of the same service for another member: a portal makes one for each request that it serves."""
        client = copy(self)
        client._settings = replace(self._settings, member_code=member_code, portal_user=portal_user)
        return client
