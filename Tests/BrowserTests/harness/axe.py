"""What axe says against a page."""

from axe_playwright_python.sync_playwright import Axe


def violations(page):
    """What axe says against a page, one line for each rule and element."""
    results = Axe().run(page).response
    return [
        f"{violation['id']}: {node['html'][:120]}"
        for violation in results["violations"]
        for node in violation["nodes"][:5]
    ]
