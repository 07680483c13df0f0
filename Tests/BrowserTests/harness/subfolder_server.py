"""A static web server that has the site in a subfolder and nothing beside it."""

import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import quote


class _Handler(SimpleHTTPRequestHandler):
    """Answers below the prefix only: a link that leaves the subfolder finds nothing."""

    def __init__(self, *arguments, prefix, **options):
        self.prefix = prefix
        super().__init__(*arguments, **options)

    def translate_path(self, path):
        if not path.startswith(self.prefix):
            return self.directory + "/outside-the-site"
        return super().translate_path("/" + path[len(self.prefix) :])

    def log_message(self, *arguments):
        pass


class SubfolderServer:
    """Serves a folder at `http://127.0.0.1:<free port>/some/sub folder/` from a thread."""

    def __init__(self, folder, subfolder="/some/sub folder/"):
        prefix = quote(subfolder)
        handler = partial(_Handler, directory=str(folder), prefix=prefix)
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)
        self.base = f"http://127.0.0.1:{self._server.server_port}{prefix}"

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
