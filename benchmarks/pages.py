"""How long pages take in a real Chromium: `python -m benchmarks.pages --url http://127.0.0.1:8000`.

Measures a running `weft up`, over whatever map it has; docs/page-speed.md says how its figures came about.
"""

from __future__ import annotations

import gzip
import json
import os
import platform
import statistics
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PATIENCE = 60_000
"""Milliseconds after which a page is given up."""

DRAWN = "document.querySelector('.drawing[data-drawn=true]') && !document.querySelector('.explore.waiting, .working')"
ANSWER = "document.querySelector('#table tbody tr')"


@dataclass(frozen=True)
class Looked:
    """A page, and when what one came for is on it."""

    name: str
    address: str
    there: str
    """JavaScript that is true then."""


PAGES = [
    Looked("front page, first answer", "/", "document.querySelector('.today .line')"),
    Looked(
        "front page, all answers",
        "/",
        "document.querySelector('.today .line') && !document.querySelector('.today[aria-busy=true]')",
    ),
    Looked("who connects health and housing", "/ask/who-connects?from=health&to=housing", ANSWER),
    Looked("gaps", "/ask/gaps", ANSWER),
    Looked("introductions, health and housing", "/ask/introductions?from=health&to=housing", ANSWER),
    Looked("introductions, one person", "/ask/introductions?person={id}", ANSWER),
    Looked("brokers", "/ask/brokers", ANSWER),
    Looked("reach", "/ask/reach", ANSWER),
    Looked("loss of a person", "/ask/loss?person={id}", ANSWER),
    Looked("sectors", "/sectors", "document.querySelector('main svg circle')"),
    Looked("explore", "/explore", DRAWN),
    Looked("my network", "/me?as={id}", "document.querySelector('main h2')"),
    Looked("a person", "/people/{id}", "document.querySelector('main table tbody tr')"),
]

WATCH = """
(() => {
  window.shifts = 0;
  new PerformanceObserver((list) => { for (const shift of list.getEntries()) window.shifts += shift.value; })
    .observe({ type: 'layout-shift', buffered: true });
  window.when = (there) => new Promise((found) => {
    const began = performance.now();
    const look = () => (there() ? found([began, performance.now()]) : requestAnimationFrame(look));
    look();
  });
})()
"""

FRAMES = """
() => new Promise((done) => {
  const frames = [];
  let last = performance.now();
  const step = (now) => {
    frames.push(now - last);
    last = now;
    if (frames.length < 120) requestAnimationFrame(step);
    else done(frames.slice(1));
  };
  requestAnimationFrame(step);
})
"""


def chromium() -> dict[str, Any]:
    """Where the Chromium of the end-to-end tests is, and how it is started."""
    if (platform.system(), platform.machine()) != ("Linux", "x86_64"):
        return {}
    unpack = [str(Path(sys.executable).with_name("node")), str(ROOT / "web/scripts/chromium.js")]
    found = json.loads(subprocess.run(unpack, check=True, capture_output=True, text=True).stdout)
    libraries = [path for path in (found["libraries"], os.environ.get("LD_LIBRARY_PATH", "")) if path]
    return {
        "executable_path": found["executable"],
        "args": ["--no-sandbox", "--disable-gpu"],
        "env": {**os.environ, "LD_LIBRARY_PATH": ":".join(libraries)},
    }


def opened(browser: Browser) -> Page:
    """A browser that has never been here: nothing in its cache."""
    context = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    context.add_init_script(WATCH)
    return context.new_page()


def settled(page: Page, url: str, looked: Looked) -> None:
    """Ask once, and wait for what is worked out beside the answer: the users we measure are not the first."""
    page.goto(url + looked.address, wait_until="commit")
    page.evaluate(f"window.when(() => {looked.there})")
    if looked.address.startswith("/ask/"):
        address = url + looked.address.replace("/ask/", "/api/questions/")
        for _ in range(PATIENCE // 500):
            said = page.request.get(address).json()
            if (said.get("steady") or {"ready": True})["ready"]:
                return
            page.wait_for_timeout(500)


def cold(browser: Browser, url: str, looked: Looked) -> tuple[float, float]:
    """Milliseconds from going there until it is there, and how far things have jumped since."""
    page = opened(browser)
    page.goto(url + looked.address, wait_until="commit")
    at = page.evaluate(f"window.when(() => {looked.there})")[1]
    page.wait_for_load_state("networkidle")
    shifts = page.evaluate("window.shifts")
    page.context.close()
    return at, shifts


def script(browser: Browser, url: str) -> int:
    """Bytes of script that the front page loads, compressed."""
    page, scripts = opened(browser), []
    page.on("response", lambda response: scripts.append(response) if ".js" in response.url else None)
    page.goto(url, wait_until="networkidle")
    size = sum(len(gzip.compress(response.body())) for response in scripts)
    page.context.close()
    return size


def moved(browser: Browser, url: str, times: int) -> list[float]:
    """Milliseconds from pressing one question's link in the head to its answer, script and answers known."""
    page = opened(browser)
    page.goto(f"{url}/ask/gaps", wait_until="networkidle")
    taken = []
    for i in range(2 * times + 2):
        name = ("brokers", "gaps")[i % 2]
        page.locator("header summary, header button").first.click()
        link = page.locator(f"header a[href*='/ask/{name}']").first
        link.wait_for(state="visible")
        began, there = page.evaluate(
            """([name]) => {
              const title = document.title;
              const found = window.when(() => document.title !== title && !document.querySelector('[aria-busy=true]')
                && document.querySelector('#table tbody tr'));
              document.querySelector(`header a[href*="/ask/${name}"]`).click();
              return found;
            }""",
            [name],
        )
        taken.append(there - began)
    page.context.close()
    return taken[2:]  # the first way there and back fetched what it needs


def panned(browser: Browser, url: str) -> list[float]:
    """Milliseconds of each frame while the map of Explore is drawn about by mouse."""
    page = opened(browser)
    page.goto(f"{url}/explore")
    page.evaluate(f"window.when(() => {DRAWN})")
    box = page.locator(".drawing").bounding_box() or {"x": 0, "y": 0, "width": 0, "height": 0}
    x, y = box["x"] + box["width"] / 2, box["y"] + 12
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(f"window.frames_ = ({FRAMES})()")
    for i in range(100):
        page.mouse.move(x + 2 * i, y + i)
    frames: list[float] = page.evaluate("window.frames_")
    page.mouse.up()
    page.context.close()
    return frames


@click.command()
@click.option("--url", required=True, help="Where a `weft up` answers.")
@click.option("--times", default=7, show_default=True, help="How often each page is opened.")
@click.option("--only", multiple=True, help="Pages whose name holds this; all if left out.")
def main(url: str, times: int, only: tuple[str, ...]) -> None:
    """Print medians of a browser that has never been there before, over a server that has."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**chromium())
        request = opened(browser).request
        answer = request.get(f"{url}/api/questions/brokers", timeout=PATIENCE)
        first = answer.json()["rows"][0]["person"]["id"]
        print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        for page in PAGES:
            if only and not any(part in page.name for part in only):
                continue
            looked = Looked(page.name, page.address.replace("{id}", first), page.there)
            settled(opened(browser), url, looked)
            found = [cold(browser, url, looked) for _ in range(times)]
            tell(page.name, [at for at, _ in found], f"shift {max(shift for _, shift in found):.4f}")
        if not only:
            print(f"front page's script {script(browser, url) / 1000:.0f} kB")
            tell("between answers", moved(browser, url, times))
            tell("a frame while panning", panned(browser, url))


def tell(name: str, taken: list[float], more: str = "") -> None:
    """One line of the table: median and worst."""
    median, worst = statistics.median(taken), max(taken)
    print(f"{name:36} {median:7.0f} ms, worst {worst:6.0f} ms  {more}", flush=True)


if __name__ == "__main__":
    main()
