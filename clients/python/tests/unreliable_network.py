"""A real network before a service, with trouble for the first requests."""

from __future__ import annotations

import http.client
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

Trouble = str | tuple[int, dict[str, str]]
"""What happens to one request: "drop" ends the connection, "lose-answer" ends it when the service has answered,
"silence" waits for a second; a status with headers is the answer of a proxy."""


@dataclass
class Network:
    address: str
    keys: list[str | None] = field(default_factory=list)
    """The Idempotency-Key of each request that arrived."""


@contextmanager
def unreliable_network(service: str, *troubles: Trouble) -> Iterator[Network]:
    waiting = list(troubles)
    network = Network("")

    class Handler(BaseHTTPRequestHandler):
        def handle_any(self) -> None:
            network.keys.append(self.headers["Idempotency-Key"])
            trouble = waiting.pop(0) if waiting else None
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if trouble is None:
                self.answer(*self.forward(body))
            elif isinstance(trouble, tuple):
                self.answer(*trouble, b"<h1>Not Passerelle</h1>")
            elif trouble == "lose-answer":
                self.forward(body)
            elif trouble == "silence":
                time.sleep(1)
            self.close_connection = True

        def forward(self, body: bytes) -> tuple[int, dict[str, str], bytes]:
            connection = http.client.HTTPConnection(urlsplit(service).netloc)
            connection.request(self.command, self.path, body, dict(self.headers.items()))
            answer = connection.getresponse()
            content = answer.read()
            connection.close()
            headers = {name: value for name, value in answer.getheaders() if name != "Transfer-Encoding"}
            return answer.status, headers, content

        def answer(self, status: int, headers: dict[str, str], content: bytes) -> None:
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(content))}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = handle_any

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    network.address = f"http://127.0.0.1:{server.server_port}"
    Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    try:
        yield network
    finally:
        server.shutdown()
        server.server_close()
