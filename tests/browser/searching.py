"""Search in a real browser: the theme's own messages to its worker, with the time they take."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection

    from playwright.sync_api import Page

# Whatever stands in for Worker, each one made is kept, and the set-up message timed.
WATCH = """
globalThis.waitedFor = 0;
const watched = (Base) => class extends Base {
  constructor(...given) {
    super(...given);
    globalThis.searchWorker = this;
    globalThis.searchAddress = given[0];
    this.addEventListener("message", ({ data }) => {
      if (data.type === 3) globalThis.waitedFor -= 1;
      if (data.type === 1) globalThis.readyAfter = performance.now() - this.since;
    });
  }
  postMessage(message) {
    if (message.type === 2) globalThis.waitedFor += 1;
    if (message.type === 0) {
      this.since = performance.now();
      globalThis.searchSetUp = message;
    }
    super.postMessage(message);
  }
};
let current = watched(Worker);
Object.defineProperty(globalThis, "Worker", {
  get: () => current,
  set: (other) => { current = watched(other); },
});
"""

# Asked from within: what Playwright waits with is evaluated text, which the pages' policy forbids.
READY = """
() => new Promise((resolve, reject) => {
  const look = () => (globalThis.readyAfter ? resolve(readyAfter) : setTimeout(look, 5));
  look();
  setTimeout(() => reject(new Error("search never became ready")), 10_000);
})
"""

# As the theme starts it: its worker, and its message. The browser keeps nothing, see serving.py.
LOAD = """
() => new Promise((resolve) => {
  const since = performance.now();
  const worker = new Worker(searchAddress);
  worker.addEventListener("message", ({ data }) => {
    if (data.type === 1) resolve(performance.now() - since);
  });
  worker.postMessage(searchSetUp);
})
"""

ASK = """
async (query) => {
  // Answers bear no name, and the theme asks on its own when search is ready.
  while (waitedFor > 0) await new Promise((resolve) => setTimeout(resolve, 1));
  return new Promise((resolve) => {
  const since = performance.now();
  const take = ({ data }) => {
    if (data.type !== 3) return;
    searchWorker.removeEventListener("message", take);
    resolve({ items: data.data.items, took: performance.now() - since });
  };
  searchWorker.addEventListener("message", take);
  searchWorker.postMessage({ type: 2, data: query });
  });
}
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """What the worker answers: groups of hits as the theme gets them, and milliseconds."""

    items: list[list[dict[str, str]]]
    took: float

    def routes(self, language: str, routes: Collection[str]) -> list[str]:
        """The pages found, best first; a page of another language has its language before it."""
        return [route_of(group[0]["location"], language, routes) for group in self.items]


def open_search(page: Page, address: str) -> float:
    """Open a page and its search box; returns the milliseconds until search was ready."""
    page.add_init_script(WATCH)
    page.goto(address)
    page.locator(".md-search__input").focus()
    return float(page.evaluate(READY))


def time_loading(page: Page, rounds: int = 9) -> float:
    """The median of the milliseconds until search is ready, in a page that has long been so."""
    page.wait_for_timeout(1000)
    return median(float(page.evaluate(LOAD)) for _ in range(rounds))


def ask(page: Page, query: str) -> Answer:
    """Ask the page's search worker."""
    answer = page.evaluate(ASK, query)
    return Answer(answer["items"], answer["took"])


def route_of(location: str, language: str, routes: Collection[str]) -> str:
    """The route of a hit's address, whatever form the edition's addresses have."""
    path = location.partition("#")[0].partition("?")[0].removeprefix("./")
    path = path.removeprefix("" if language == "nb" else f"{language}/")
    path = path.removesuffix("index.html").removesuffix(".html").removesuffix("/")
    return path if path in routes else f"{path}/index".removeprefix("/")
