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

// Reads indexes side by side: [data…], without those that are empty.
const readIndexes = globalThis.document ? runScripts : fetchScripts;

// From a folder, where only scripts can be read: each calls searchIndex with its JSON.
async function runScripts(addresses) {
  const found = [];
  globalThis.searchIndex = (json) => found.push(JSON.parse(json));
  await importScripts(...addresses);
  return found;
}

async function fetchScripts(addresses) {
  const texts = await Promise.all(
    addresses.map(async (address) => {
      const response = await fetch(address);
      // Some hosts do not keep a file with nothing in it.
      return response.ok ? response.text() : "";
    }),
  );
  return texts.filter(Boolean).map((text) => JSON.parse(text.slice(text.indexOf("`") + 1, text.lastIndexOf("`"))));
}

async function load(...scripts) {
  const indexes = await readIndexes(scripts.map((script) => FOLDER + script));
  return indexes.map((data) => new Engine(data));
}

function setUp() {
  engines.set(LANGUAGE, load(`index.${LANGUAGE}.js`, `local.${LANGUAGE}.js`));
  return engines.get(LANGUAGE);
}

// A municipality's own people come first, a few of them: those whom all words of the query mean.
function ownPeople({ pages, meant }) {
  return meant.length > 0 ? [] : pages.filter(({ complete }) => complete).slice(0, FEW);
}

async function answer(query) {
  const [own, ...others] = await engines.get(LANGUAGE);
  const { pages, meant, complete } = own.search(query);
  const people = others.flatMap((engine) => ownPeople(engine.search(query)));
  const items = [...people, ...pages].map((page) => page.items);
  // Where the municipality has the very words, they are no typing error.
  const guessed = people.length === 0 && meant.length > 0;
  if (guessed && items.length > 0) items[0][0].text = notice(meant) + items[0][0].text;
  // Behind the first hits: near enough to be seen, and never what Enter opens instead of a hit.
  if (query.trim() && people.length + complete < FEW) items.splice(FEW, 0, ...(await elsewhere(query, complete)));
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
    // Where it cannot be had, the reader's own language still answers.
    if (!engines.has(language)) engines.set(language, load(`index.${language}.js`).catch(() => []));
    const [engine] = await engines.get(language);
    const more = engine?.search(query).complete ?? 0;
    if (more <= complete) continue;
    const { elsewhere: title, pages } = TEXTS[language];
    groups.push([{ location: `${engine.home}?q=${encodeURIComponent(query)}`, title, text: pages(more), score: 0, terms: {} }]);
  }
  return groups;
}

// Over http the index loads while the page does; from a folder, not before somebody searches.
if (!globalThis.document) setUp();
let suggest = false;
// Answers bear no name, so each waits for the one before it, also for one that fails.
let answered = Promise.resolve();

addEventListener("message", async ({ data: message }) => {
  if (message.type === 0) {
    suggest = message.data.options?.suggest ?? false;
    const own = await (engines.get(LANGUAGE) ?? setUp());
    postMessage({ type: 1 });
    for (const engine of own) engine.warmUp();
  }
  if (message.type === 2) {
    answered = answered.catch(() => {}).then(async () => postMessage({ type: 3, data: await answer(message.data) }));
  }
});
