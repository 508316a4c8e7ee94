// The search worker, the last part of the script that the build makes of this folder and lunr. It
// takes the place of the theme's own and speaks its four messages: 0 set up, 1 ready, 2 query,
// 3 result. The theme's set-up message brings an index of its own, which stays empty: the index of
// the reader's language stands beside this script and is named in its address, worker.js#nb. From a
// folder, iframe-worker.js runs this script in a frame.

const ADDRESS = globalThis.document?.currentScript.src ?? location.href;
const FOLDER = ADDRESS.replace(/[^/]*$/, "");
const LANGUAGE = new URL(ADDRESS).hash.slice(1);
const OTHERS = { nb: ["en"], en: ["nb"] };
const TEXTS = {
  nb: { corrected: "Viser treff for", elsewhere: "Søk på norsk", pages: (n) => `${n} sider på norsk` },
  en: { corrected: "Showing results for", elsewhere: "Search in English", pages: (n) => `${n} pages in English` },
};
const FEW = 3;

const engines = new Map();
const waiting = [];

// Each index script calls this with its data.
globalThis.searchIndex = (json) => waiting.push(JSON.parse(json));

// One call for all: the browser fetches them side by side, and runs them in this order.
async function load(...scripts) {
  await importScripts(...scripts.map((script) => FOLDER + script));
  return waiting.splice(0).map((data) => new Engine(data));
}

async function setUp() {
  engines.set(LANGUAGE, await load(`index.${LANGUAGE}.js`, `local.${LANGUAGE}.js`));
}

async function answer(query, suggest) {
  const [own, ...local] = engines.get(LANGUAGE);
  const { pages, meant, complete } = own.search(query);
  for (const engine of local) {
    const more = engine.search(query);
    if (more.meant.length === 0) pages.push(...more.pages);
  }
  const items = pages.sort((a, b) => b.score - a.score).map((page) => page.items);
  if (items.length > 0 && meant.length > 0) items[0][0].text = notice(meant) + items[0][0].text;
  // Behind the first hits: near enough to be seen, and never what Enter opens instead of a hit.
  if (query.trim() && complete < FEW) items.splice(FEW, 0, ...(await elsewhere(query, complete)));
  return { items, suggest: suggest ? own.suggest(query) : undefined };
}

function notice(meant) {
  const words = meant.map((word) => `<b>${escapeHtml(word)}</b>`).join(", ");
  return `<p class="search-notice">${TEXTS[LANGUAGE].corrected} ${words}</p>`;
}

// A way to the other language, where it has more pages with all the words.
async function elsewhere(query, complete) {
  const groups = [];
  for (const language of OTHERS[LANGUAGE]) {
    if (!engines.has(language)) engines.set(language, await load(`index.${language}.js`));
    const [engine] = engines.get(language);
    const more = engine.search(query).complete;
    if (more <= complete) continue;
    const { elsewhere: title, pages } = TEXTS[language];
    groups.push([{ location: `${engine.home}?q=${encodeURIComponent(query)}`, title, text: pages(more), score: 0, terms: {} }]);
  }
  return groups;
}

// Over http the index loads while the page does; from a folder, not before somebody searches.
let ready = globalThis.document ? undefined : setUp();
let suggest = false;

addEventListener("message", async ({ data: message }) => {
  if (message.type === 0) {
    suggest = message.data.options?.suggest ?? false;
    await (ready ??= setUp());
    postMessage({ type: 1 });
    for (const engine of engines.get(LANGUAGE)) engine.warmUp();
  }
  if (message.type === 2) {
    await ready;
    postMessage({ type: 3, data: await answer(message.data, suggest) });
  }
});
