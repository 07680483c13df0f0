"""Somebody who visits the site with a browser of their own, and notices what no page may do."""

import time
from pathlib import Path
from urllib.parse import quote

CHECKS = (Path(__file__).parent / "checks.js").read_text(encoding="utf-8")
# Reported as an error on the console, where the visitor hears it.
_REPORT_VIOLATIONS = """
document.addEventListener('securitypolicyviolation', function (event) {
  console.error('CSP: ' + event.violatedDirective + ' ' + event.blockedURI);
});
"""
_HAS_COME = """() => {
  const words = document.getElementById('words');
  const styles = Array.from(document.querySelectorAll('link[rel="stylesheet"]'));
  return !words || !words.dataset.later || 'AlmanacStarring' in window && styles.every(link => link.sheet);
}"""
# For the browser's start.
ONLY_THIS_MACHINE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
HEIGHT = {320: 568, 360: 740, 1280: 800}


class Visitor:
    """A browser context that keeps to the site: every other request is noted.

    The browser itself finds no other machine (`ONLY_THIS_MACHINE`): to hold every request until a test
    has looked at it would take longer than the pages do.
    """

    def __init__(
        self,
        browser,
        base,
        width=360,
        javascript=True,
        scheme="light",
        zone="Asia/Shanghai",
        agent=None,
    ):
        self.base = base
        self.javascript = javascript
        # What went wrong on any page so far: it must stay empty.
        self.problems = []
        self.context = browser.new_context(
            viewport={"width": width, "height": HEIGHT[width]},
            java_script_enabled=javascript,
            color_scheme=scheme,
            timezone_id=zone,
            locale="zh-CN",
            user_agent=agent,
            reduced_motion="reduce",
        )
        self.context.on("request", self._hear_request)
        self.context.on("response", self._hear_response)
        self.context.on("requestfailed", self._hear_failure)
        self.context.on("console", self._hear_console)
        self.context.on("weberror", lambda error: self._note(f"exception: {error.error}"))
        if javascript:
            self.context.add_init_script(_REPORT_VIOLATIONS)
        self.page = self.context.new_page()

    def open(self, address, now=None):
        """Opens a page, at a moment like `2023-09-20T10:00` in Beijing if one is given."""
        query = f"?now={now}" if now else ""
        self.page.goto(self.base + quote(address) + query)
        if self.javascript:
            self._wait_for_what_comes_later()
        return self.page

    def _wait_for_what_comes_later(self):
        """Waits for the files that a page loads once it is complete, so that no test races them."""
        end = time.monotonic() + 10
        while not self.page.evaluate(_HAS_COME) and time.monotonic() < end:
            time.sleep(0.01)

    @property
    def address(self):
        """The address of the page that is open, without the query."""
        return self.page.url[len(self.base) :].split("?")[0].split("#")[0]

    def switch(self, name):
        """Presses one of the page's switches: `size` or `scheme`."""
        self.page.locator(f'[data-switch="{name}"]').click()

    def enlarge(self):
        """Opens 大字版 on the page that is open."""
        self.switch("size")
        assert self.page.evaluate("document.documentElement.dataset.size") == "large"

    def unfold(self):
        """Opens everything that is folded, so that checks see it."""
        self.page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true })")

    def check(self, name, *arguments):
        """Runs one of checks.js on the page that is open; an answer is a list of findings."""
        return self.page.evaluate(f"(values) => ({CHECKS}).{name}(...values)", list(arguments))

    def show_whole_page(self):
        """Makes the window as high as the page, so that nothing is scrolled out of it."""
        size = self.page.viewport_size
        height = self.page.evaluate("document.documentElement.scrollHeight")
        self.page.set_viewport_size({"width": size["width"], "height": min(height, 30000)})

    def close(self):
        """Closes the browser context."""
        self.context.close()

    def _note(self, problem):
        self.problems.append(f"{self.page.url}: {problem}")

    def _hear_request(self, request):
        if not request.url.startswith((self.base, "data:")):
            self._note(f"a request leaves the site: {request.url}")

    def _hear_response(self, response):
        if response.status >= 400:
            self._note(f"status {response.status}: {response.url}")

    def _hear_failure(self, request):
        # A page that is left while it loads is no failure of the page.
        if request.failure != "net::ERR_ABORTED":
            self._note(f"{request.failure}: {request.url}")

    def _hear_console(self, message):
        if message.type in ("error", "warning"):
            self._note(f"console {message.type}: {message.text}")
