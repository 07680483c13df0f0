"""The search's page as a visitor sees it: asking, what was found, what is said about it."""

from urllib.parse import parse_qs, urlencode, urlsplit

DURING = "2023-09-20T10:00"


class SearchPage:
    """A visitor's page at `search.html`."""

    def __init__(self, visitor, now=DURING, **state):
        self.visitor = visitor
        self.page = visitor.page
        query = urlencode({**state, **({"now": now} if now else {})}, safe=":")
        self.page.goto(f"{visitor.base}search.html?{query}")
        self.wait()

    def wait(self, state="done"):
        """Waits until the answer is there."""
        self.page.wait_for_selector(f'[data-search-state="{state}"]', state="attached")

    @property
    def input(self):
        """The field one types into."""
        return self.page.locator("#search-q")

    def type(self, text):
        """Types and waits for the answer."""
        self.input.press_sequentially(text)
        self.wait_for_query(self.input.input_value())

    def wait_for_query(self, query):
        """Waits until the address holds a query and its answer is there."""
        # On the way back nothing is working yet when the address has changed.
        self.page.wait_for_function(
            """query => (new URLSearchParams(location.search).get('q') || '') === query
                 && document.querySelector('[data-search-state="done"]')""",
            arg=query.strip(),
        )

    def choose(self, kind, value):
        """Presses a choice of a facet."""
        facets = self.page.locator("[data-search-facets]")
        if not facets.evaluate("element => element.open"):
            facets.locator("summary").click()
        self.page.locator(f'[data-kind="{kind}"][data-value="{value}"]').click()
        self.wait()

    def show_all(self):
        """Asks for more until there is no more."""
        more = self.page.locator("[data-search-more]")
        while more.count():
            more.click()
            self.wait()

    @property
    def found(self):
        """The activities in their order."""
        return self.page.eval_on_selector_all(
            "[data-search-list] [data-activity]", "cards => cards.map(c => c.dataset.activity)"
        )

    @property
    def count(self):
        """What is said of how many there are."""
        return self.page.locator("[data-search-count]").inner_text()

    @property
    def notes(self):
        """What is said besides."""
        return self.page.locator("[data-search-notes]").inner_text()

    @property
    def chips(self):
        """The chosen conditions, without the crosses."""
        return [text.rstrip("×").strip() for text in self.page.locator(".chip").all_inner_texts()]

    @property
    def state(self):
        """What the address holds, but for the clock."""
        values = parse_qs(urlsplit(self.page.url).query)
        return {key: value[0] for key, value in values.items() if key != "now"}
