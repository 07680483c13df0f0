"""A terminal with the program on it, and somebody who types."""

import os
import pty
import select
import signal
import time


class Terminal:
    """The program under a pseudo-terminal."""

    def __init__(self, program, arguments, folder):
        self.shown = ""
        self.pid, self.channel = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            # Whoever runs the tests in the background has Ctrl-C ignored, which would be inherited.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.execv(program, [str(program), *arguments])

    def read_until(self, words, seconds=20):
        """Waits for words behind all that was waited for before."""
        start = getattr(self, "seen", 0)
        end = time.monotonic() + seconds
        while words not in self.shown[start:]:
            assert time.monotonic() < end, f"{words!r} was not shown:\n{self.shown}"
            if not self._read():
                assert words in self.shown[start:], f"{words!r} was not shown:\n{self.shown}"
        self.seen = self.shown.index(words, start) + len(words)

    def _read(self):
        ready, _, _ = select.select([self.channel], [], [], 0.1)
        if not ready:
            return True
        try:
            data = os.read(self.channel, 65536)
        except OSError:
            data = b""
        self.bytes = getattr(self, "bytes", b"") + data
        self.shown = self.bytes.decode("utf-8", errors="ignore").replace("\r\n", "\n")
        return bool(data)

    def type(self, text):
        """Types a line."""
        os.write(self.channel, f"{text}\n".encode())

    def press(self, letter):
        """Presses a key together with Ctrl."""
        os.write(self.channel, bytes([ord(letter) - 64]))

    def status(self, seconds=20):
        """Waits for the end: the exit status, or the signal as a negative number."""
        end = time.monotonic() + seconds
        while self._read():
            if time.monotonic() > end:
                os.kill(self.pid, signal.SIGKILL)
        _, status = os.waitpid(self.pid, 0)
        os.close(self.channel)
        return os.waitstatus_to_exitcode(status)
