// One index, ready to be asked. What it answers has the shape that the theme's result list takes:
// groups of a page and its sections, each { location, title, text, score, terms }.

class Engine {
  constructor(data) {
    this.language = data.language;
    this.home = data.home;
    this.analyzer = new Analyzer(data.rules);
    this.documents = data.documents.map(([location, page, title, text, prior]) => ({ location, page, title, text, prior }));
    this.postings = new Postings(data.postings, data.documents.length);
    this.vocabulary = new Vocabulary(data, this.analyzer);
    this.interpreter = new Interpreter(this.analyzer, this.postings, this.vocabulary, data);
    this.excerpts = new Excerpts(this.analyzer, this.vocabulary);
    this.ranking = new Ranking(this.postings, this.documents, this.excerpts);
  }

  // The pages, best first; the words meant where typing errors are guessed; how many pages have all.
  search(query) {
    const words = this.interpreter.interpret(query);
    const pages = this.ranking.rank(words);
    const corrected = words.filter((word) => word.correction);
    return {
      pages: pages.map((page) => ({ complete: page.complete, items: this.group(page, words) })),
      meant: [...new Set(corrected.map(({ correction }) => this.vocabulary.spelling(correction)))],
      complete: corrected.length > 0 ? 0 : pages.filter(({ complete }) => complete).length,
    };
  }

  group({ page, sections }, words) {
    const wanted = new Set(words.flatMap(({ choices }) => choices.flatMap(({ terms }) => terms)));
    const items = sections.map(({ number, score }) => this.item(number, score, words, wanted));
    if (!sections.some(({ number }) => number === page)) {
      const { location, title } = this.documents[page];
      items.push({ location, title: this.excerpts.mark(title, wanted), text: "", score: 0, terms: items[0].terms });
    }
    return items;
  }

  item(number, score, words, wanted) {
    const { location, title, text } = this.documents[number];
    const { html, words: found } = this.excerpts.excerpt(text, wanted);
    const terms = Object.fromEntries(found.slice(0, 8).map((word) => [word, true]));
    for (const { typed, choices } of words) if (choices.length === 0) terms[typed] = false;
    return { location, title: this.excerpts.mark(title, wanted), text: html, score, terms };
  }

  // A word that begins as the last one of the query does, for the theme to offer.
  suggest(query) {
    const start = query.match(/\S+$/)?.[0].toLowerCase() ?? "";
    if (start.length < 3) return [];
    const longer = this.vocabulary
      .beginning(this.analyzer.fold(start))
      .filter((form) => this.postings.often(this.vocabulary.stem(form)) > 0)
      .map((form) => this.vocabulary.spelling(form))
      .filter((spelling) => spelling.startsWith(start) && spelling !== start);
    return longer.sort((a, b) => a.length - b.length).slice(0, 1);
  }

  // Work that the first queries would have to wait for, done in small pieces before they come.
  warmUp(from = 0) {
    const next = from + 20;
    for (const { title, text } of this.documents.slice(from, next)) {
      this.excerpts.analyse(title);
      this.excerpts.analyse(text);
    }
    if (next < Math.min(this.documents.length, 1000)) setTimeout(() => this.warmUp(next));
    else this.vocabulary.near("a", 1);
  }
}
