// Which pages answer a query best, and which of their sections. lunr's index says what each term
// is worth in each section (BM25, with the weights of the fields); here the words of a query come
// together: a page that has them all comes before one that has one of them often.

const MOST_SECTIONS = 5;
const MOST_PAGES = 20;
const ABOUT = 5;

class Ranking {
  constructor(index, documents, analyzer, excerpts) {
    this.index = index;
    this.excerpts = excerpts;
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
      section.score *= 1 + this.named(number, words) / 2;
      const { page } = this.documents[number];
      if (!pages.has(page)) pages.set(page, []);
      pages.get(page).push(section);
    }
    const ranked = [...pages].map(([page, sections]) => this.page(page, sections, words, found, total));
    const first = ranked.sort((a, b) => b.score - a.score || a.page - b.page).slice(0, MOST_PAGES);
    for (const page of first) page.score *= 1 + this.literally(page.sections[0].number, words) / 5;
    return first.sort((a, b) => b.score - a.score || a.page - b.page);
  }

  page(page, sections, words, found, total) {
    sections.sort((a, b) => b.score - a.score || a.number - b.number);
    const best = (scores) => Math.max(0, ...sections.map(({ number }) => scores.get(number) ?? 0));
    const whole = this.combine(words, found, best, total);
    const score = (whole.score + sections[0].score) * (1 + 1.5 * this.named(page, words)) * this.documents[page].prior;
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
    for (const { terms, pages, loose, worth } of word.choices) {
      for (const [number, score] of pages ? this.scorePages(pages) : this.scoreAll(terms, loose)) {
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
  scoreAll(terms, loose) {
    const [first, ...rest] = terms.map((term) => (loose ? this.scoreLoosely(term) : this.scoreTerm(term)));
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

  // A part of a compound: as a word of its own or as a part of another compound.
  scoreLoosely(term) {
    const scores = this.scoreTerm(term);
    for (const [number, score] of this.scoreTerm(PART + term)) {
      scores.set(number, Math.max(scores.get(number) ?? 0, score * 0.6));
    }
    return scores;
  }

  scoreTerm(term) {
    const scores = new Map();
    const posting = this.index.invertedIndex[term] ?? {};
    for (const field of this.index.fields) {
      for (const ref in posting[field]) {
        const vector = this.index.fieldVectors[`${field}/${ref}`];
        const score = vector.elements[vector.positionForIndex(posting._index) + 1];
        scores.set(+ref, (scores.get(+ref) ?? 0) + score);
      }
    }
    return scores;
  }

  // How much of the query stands in a section as it was typed: the very forms, and side by side.
  literally(number, words) {
    const { title, text } = this.documents[number];
    const tokens = [...this.excerpts.analyse(title), ...this.excerpts.analyse(text)];
    const forms = new Set(tokens.map(({ form }) => form));
    const pairs = new Set(tokens.slice(1).map(({ terms: [stem] }, at) => `${tokens[at].terms[0]} ${stem}`));
    const exact = words.filter(({ form }) => forms.has(form)).length / words.length;
    const next = words.slice(1).filter(({ stem }, at) => pairs.has(`${words[at].stem} ${stem}`)).length;
    return exact + (words.length > 1 ? (2 * next) / (words.length - 1) : 0);
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
      const tokens = this.analyzer.tokens(this.documents[number].title);
      const all = tokens.map((token) => this.analyzer.terms(token)[0]);
      const topical = all.filter((term) => !term.startsWith(STOP));
      terms = new Set(topical.length ? topical : all);
      this.titles.set(number, terms);
    }
    return terms;
  }
}
