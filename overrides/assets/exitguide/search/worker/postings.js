// For each term the sections that have it, with what it is worth there: lunr's counting (BM25, with
// the weights of the fields), by term. Each term's sections travel as text, and are read when it is
// first asked for; see _postings in hooks/exitguide/search/index.py.

class Postings {
  constructor({ terms, readers, sections }, count) {
    this.terms = terms;
    this.readers = readers;
    this.texts = sections;
    this.count = count;
    this.read = new Map();
  }

  has(term) {
    return find(this.terms, term) >= 0;
  }

  // Calls `take(section, worth)` for each section that has the term.
  each(term, take) {
    const { sections, worths } = this.sections(term);
    for (let at = 0; at < sections.length; at++) take(sections[at], worths[at]);
  }

  sections(term) {
    let known = this.read.get(term);
    if (!known) {
      known = parseSections(this.texts[find(this.terms, term)]);
      this.read.set(term, known);
    }
    return known;
  }

  // How many sections readers meet a term in, in the text or the title.
  often(term) {
    return this.readers[find(this.terms, term)] ?? 0;
  }

  // How much a term tells: the logarithm of how few sections have it (BM25's idf, as in lunr).
  rarity(term) {
    const often = this.often(term);
    return Math.log(1 + (this.count - often + 0.5) / (often + 0.5));
  }

  // All terms that begin as given.
  beginning(start) {
    return beginningWith(this.terms, start);
  }
}

// "3 250 2 80": 2.50 in section 3, 0.80 two sections further on.
function parseSections(text = "") {
  const numbers = text ? text.split(" ") : [];
  const sections = [];
  const worths = [];
  let section = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    section += +numbers[at];
    sections.push(section);
    worths.push(numbers[at + 1] / 100);
  }
  return { sections, worths };
}

// Where a word stands in a sorted list, or -1.
function find(sorted, word) {
  const place = firstFrom(sorted, word);
  return sorted[place] === word ? place : -1;
}

// Those of a sorted list that begin as given.
function beginningWith(sorted, start) {
  const first = firstFrom(sorted, start);
  let end = first;
  while (end < sorted.length && sorted[end].startsWith(start)) end++;
  return sorted.slice(first, end);
}

// The place of the first that does not come before a word.
function firstFrom(sorted, word) {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
