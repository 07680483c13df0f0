"""A static web server that has the site in a subfolder and nothing beside it."""

import contextlib
import socket
import threading
import time
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote


class _Handler(SimpleHTTPRequestHandler):
    """Answers below the prefix only: a link that leaves the subfolder finds nothing."""

    # A browser asks for the next file on the same connection.
    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments, site, **options):
        self.site = site
        super().__init__(*arguments, directory=site.folder, **options)

    def translate_path(self, path):
        if not path.startswith(self.site.prefix):
            return self.directory + "/outside-the-site"
        return super().translate_path("/" + path[len(self.site.prefix) :])

    def do_GET(self):
        self.site.asked.append(self.path)
        if self.site.delay:
            time.sleep(self.site.delay)
        try:
            super().do_GET()
        except (BrokenPipeError, ConnectionResetError):
            pass  # the visitor did not wait

    def log_message(self, *arguments):
        pass


class _Server(ThreadingHTTPServer):
    # A request that is answered late must not keep the tests.
    block_on_close = False
    allow_reuse_address = True

    def __init__(self, *arguments):
        self.connections = set()
        super().__init__(*arguments)

    def get_request(self):
        connection, address = super().get_request()
        self.connections.add(connection)
        return connection, address

    def shutdown_request(self, connection):
        self.connections.discard(connection)
        super().shutdown_request(connection)

    def hang_up(self):
        """Ends the connections on which a browser would go on asking."""
        for connection in list(self.connections):
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class SubfolderServer:
    """Serves a folder at `http://127.0.0.1:<free port>/some/sub folder/` from a thread.

    It can be stopped and started again at the same address.
    """

    def __init__(self, folder, subfolder="/some/sub folder/"):
        self.folder, self.prefix = str(folder), quote(subfolder)
        # The paths that were asked for, and the seconds that every answer takes.
        self.asked, self.delay = [], 0
        self._port = 0
        self._server = self._thread = None
        self._listen()
        self.base = f"http://127.0.0.1:{self._port}{self.prefix}"

    def _listen(self):
        def handler(*arguments, **options):
            return _Handler(*arguments, site=self, **options)

        self._server = _Server(("127.0.0.1", self._port), handler)
        self._port = self._server.server_port

    def start(self):
        """Answers from now on."""
        if self._server is None:
            self._listen()
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self._thread.start()

    def stop(self):
        """Answers no more, as if there were no network."""
        if self._server is None:
            return
        self._server.shutdown()
        self._server.hang_up()
        self._server.server_close()
        self._thread.join()
        self._server = None

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.stop()
