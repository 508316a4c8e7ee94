// Which pages answer a query best, and which of their sections. lunr's index says what each term
// is worth in each section (BM25, with the weights of the fields); here the words of a query come
// together: a page that has them all comes before one that has one of them often.

const MOST_SECTIONS = 5;
const MOST_PAGES = 20;
const ABOUT = 5;

class Ranking {
  constructor(index, documents, analyzer) {
    this.index = index;
    this.documents = documents;
    this.analyzer = analyzer;
    this.titles = new Map();
  }

  // Pages, best first: [{ page, score, sections: [{ number, score }] }].
  rank(words) {
    const found = words.map((word) => this.score(word));
    const total = words.reduce((sum, word) => sum + word.weight, 0);
    const pages = new Map();
    for (const number of new Set(found.flatMap((scores) => [...scores.keys()]))) {
      const section = { number, ...this.combine(words, found, (scores) => scores.get(number) ?? 0, total) };
      section.score *= 1 + this.named(number, words);
      const { page } = this.documents[number];
      if (!pages.has(page)) pages.set(page, []);
      pages.get(page).push(section);
    }
    const ranked = [...pages].map(([page, sections]) => this.page(page, sections, words, found, total));
    return ranked.sort((a, b) => b.score - a.score || a.page - b.page).slice(0, MOST_PAGES);
  }

  page(page, sections, words, found, total) {
    sections.sort((a, b) => b.score - a.score || a.number - b.number);
    const best = (scores) => Math.max(0, ...sections.map(({ number }) => scores.get(number) ?? 0));
    const whole = this.combine(words, found, best, total);
    const score = (whole.score + sections[0].score) * (1 + this.named(page, words)) * this.documents[page].prior;
    return { page, score, complete: whole.complete, sections: sections.slice(0, MOST_SECTIONS) };
  }

  combine(words, found, scoreIn, total) {
    let sum = 0;
    let covered = 0;
    for (const [at, word] of words.entries()) {
      const score = scoreIn(found[at]);
      sum += word.weight * score;
      if (score > 0) covered += word.weight;
    }
    return { score: sum * (covered / total) ** 2, complete: covered === total };
  }

  // What a word is worth in each section: by the best of its choices.
  score(word) {
    const best = new Map();
    for (const { terms, pages, worth } of word.choices) {
      for (const [number, score] of pages ? this.scorePages(pages) : this.scoreAll(terms)) {
        best.set(number, Math.max(best.get(number) ?? 0, score * worth));
      }
    }
    return best;
  }

  // Pages that are about what a word stands for: as good as one with the word for its title.
  scorePages(pages) {
    return [...pages].map(([page, share]) => [page, share * ABOUT]);
  }

  // Sections with all the terms, by the mean of what each is worth.
  scoreAll(terms) {
    const [first, ...rest] = terms.map((term) => this.scoreTerm(term));
    if (rest.length === 0) return first;
    const both = new Map();
    for (const [number, score] of first) {
      const others = rest.map((scores) => scores.get(number) ?? 0);
      if (Math.min(...others) > 0) {
        both.set(number, others.reduce((sum, one) => sum + one, score) / terms.length);
      }
    }
    return both;
  }

  scoreTerm(term) {
    const scores = new Map();
    const posting = this.index.invertedIndex[term];
    for (const field of this.index.fields) {
      for (const ref in posting[field]) {
        const vector = this.index.fieldVectors[`${field}/${ref}`];
        const score = vector.elements[vector.positionForIndex(posting._index) + 1];
        scores.set(+ref, (scores.get(+ref) ?? 0) + score);
      }
    }
    return scores;
  }

  // How nearly a title consists of just the words of the query, from 0 to 1.
  named(number, words) {
    const title = this.title(number);
    if (title.size === 0) return 0;
    const shared = words.filter((word) => word.choices.some(({ terms, worth }) => worth >= 0.4 && terms.length > 0 && terms.every((term) => title.has(term))));
    return shared.length / Math.max(title.size, words.length);
  }

  title(number) {
    let terms = this.titles.get(number);
    if (!terms) {
      const tokens = this.analyzer.tokens(this.documents[number].title);
      const topical = tokens.filter(({ form }) => !this.analyzer.stop.has(form));
      terms = new Set((topical.length ? topical : tokens).map((token) => this.analyzer.terms(token)[0]));
      this.titles.set(number, terms);
    }
    return terms;
  }
}
