// Which pages answer a query best, and which of their sections. lunr's index says what each term
// is worth in each section (BM25, with the weights of the fields); here the words of a query come
// together: a page that has them all comes before one that has one of them often.

const MOST_SECTIONS = 5;
const MOST_PAGES = 20;
const MOST_LIKELY = 100;
const ABOUT = 5;

class Ranking {
  constructor(postings, documents, excerpts) {
    this.postings = postings;
    this.documents = documents;
    this.excerpts = excerpts;
    this.titles = new Map();
  }

  // Pages, best first: [{ page, score, complete, sections: [{ number, score }] }].
  rank(words) {
    const found = words.map((word) => this.score(word));
    const some = this.nothing();
    for (const scores of found) for (let at = 0; at < some.length; at++) some[at] += scores[at];
    const pages = new Map();
    for (let number = 0; number < some.length; number++) {
      if (some[number] > 0) this.collect(pages, number, this.combine(words, (at) => found[at][number]).score);
    }
    const likely = [...pages].sort(([, a], [, b]) => b.best - a.best).slice(0, MOST_LIKELY);
    const ranked = likely.map(([page, { sections }]) => this.page(page, sections, words, found));
    const first = ranked.sort((a, b) => b.score - a.score || a.page - b.page).slice(0, MOST_PAGES);
    for (const page of first) page.score *= 1 + this.literally(page.sections[0].number, words) / 5;
    return first.sort((a, b) => b.score - a.score || a.page - b.page);
  }

  collect(pages, number, score) {
    const { page } = this.documents[number];
    const known = pages.get(page);
    if (!known) pages.set(page, { best: score, sections: [{ number, score }] });
    else {
      known.best = Math.max(known.best, score);
      known.sections.push({ number, score });
    }
  }

  page(page, sections, words, found) {
    for (const section of sections) section.score *= 1 + this.named(section.number, words) / 2;
    sections.sort((a, b) => b.score - a.score || a.number - b.number);
    const best = (at) => Math.max(...sections.map(({ number }) => found[at][number]));
    const { score, complete } = this.combine(words, best);
    const named = 1 + 1.5 * this.named(page, words);
    const whole = (score / 2 + sections[0].score) * named * this.documents[page].prior;
    return { page, score: whole, complete, sections: sections.slice(0, MOST_SECTIONS) };
  }

  // The words together: what they are worth, the less the more of them are missing.
  combine(words, scoreAt) {
    let [sum, covered, total] = [0, 0, 0];
    for (let at = 0; at < words.length; at++) {
      const score = scoreAt(at);
      sum += words[at].weight * score;
      total += words[at].weight;
      if (score > 0) covered += words[at].weight;
    }
    return { score: sum * (covered / total) ** 2, complete: covered === total };
  }

  // What a word is worth in each section: by the best of its choices.
  score(word) {
    const best = this.nothing();
    for (const { terms, pages, loose, worth } of word.choices) {
      const raise = (section, score) => {
        if (score * worth > best[section]) best[section] = score * worth;
      };
      // Pages that are about what a word stands for are as good as one with the word for its title.
      if (pages) for (const [page, share] of pages) raise(page, share * ABOUT);
      else if (terms.length === 1 && !loose) this.postings.each(terms[0], raise);
      else this.scoreAll(terms, loose).forEach((score, section) => raise(section, score));
    }
    return best;
  }

  nothing() {
    return new Float64Array(this.documents.length);
  }

  // Sections with all the terms, by the mean of what each is worth. Loosely, a part of another
  // compound will do.
  scoreAll(terms, loose) {
    const [first, ...rest] = terms.map((term) => this.scoreTerm(term, loose));
    for (const scores of rest) {
      for (let at = 0; at < first.length; at++) {
        first[at] = first[at] > 0 && scores[at] > 0 ? first[at] + scores[at] : 0;
      }
    }
    return rest.length > 0 ? first.map((score) => score / terms.length) : first;
  }

  scoreTerm(term, loose) {
    const scores = this.nothing();
    this.postings.each(term, (section, worth) => (scores[section] += worth));
    if (loose) this.postings.each(PART + term, (section, worth) => (scores[section] += 0.6 * worth));
    return scores;
  }

  // How much of the query stands in a section as it was typed: the very forms, and side by side.
  literally(number, words) {
    const places = new Map(words.map(({ stem }, at) => [stem, at]));
    const exact = new Set();
    const together = new Set();
    for (const text of [this.documents[number].title, this.documents[number].text]) {
      let before;
      for (const { form, terms } of this.excerpts.analyse(text)) {
        const at = places.get(terms[0]);
        if (at !== undefined && form === words[at].form) exact.add(at);
        if (at > 0 && at - 1 === before) together.add(at);
        before = at;
      }
    }
    return exact.size / words.length + (words.length > 1 ? (2 * together.size) / (words.length - 1) : 0);
  }

  // How nearly a title consists of just the words of the query, from 0 to 1.
  named(number, words) {
    const title = this.title(number);
    if (title.size === 0) return 0;
    const shared = words.filter((word) => word.choices.some(({ terms, worth }) => worth >= WORTH.synonym && terms.length > 0 && terms.every((term) => title.has(term))));
    return shared.length / Math.max(title.size, words.length);
  }

  title(number) {
    let terms = this.titles.get(number);
    if (!terms) {
      const all = this.excerpts.analyse(this.documents[number].title).map(({ terms: [stem] }) => stem);
      const topical = all.filter((term) => !term.startsWith(STOP));
      terms = new Set(topical.length ? topical : all);
      this.titles.set(number, terms);
    }
    return terms;
  }
}
