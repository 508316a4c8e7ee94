// What a reader may mean by a query: for each of its words the terms to look for, and what each
// is worth. Exact and inflected forms come before parts of compounds, these before words that
// count as the same, these before guesses at typing errors.

const WORTH = { whole: 1, prefix: 0.5, part: 0.3, synonym: 0.25, typo: 0.2 };
// The least rarity of a name: also of a thing that half the pages mention, it is the name.
const NAME_IS_RARE = 3;
const SUBJECT_WEIGHT = 0.4;
const FOREIGN = "!";
const LONGEST_QUERY = 300;
const MOST_WORDS = 14;
const MOST_COMPLETIONS = 24;

class Interpreter {
  constructor(analyzer, postings, vocabulary, { longest, phrases }) {
    this.analyzer = analyzer;
    this.postings = postings;
    this.vocabulary = vocabulary;
    this.phrases = phrases;
    this.longestPhrase = longest;
    this.corrections = new Corrections(postings, vocabulary);
  }

  // The query's words, each with `choices`: [{ terms, worth }], where all of `terms` are wanted, or
  // { pages, worth } with the pages about what the word stands for.
  interpret(query) {
    const text = query.slice(0, LONGEST_QUERY);
    const tokens = this.analyzer.tokens(text).slice(0, MOST_WORDS);
    const last = tokens.at(-1);
    const words = tokens.map((token) => ({
      typed: text.slice(token.start, token.end),
      form: token.form,
      stem: this.vocabulary.terms(token)[0],
      parts: this.vocabulary.terms(token).slice(1).map((part) => part.slice(1)),
      stop: this.analyzer.stop.has(token.form),
      subject: false,
      weight: 1,
      choices: this.choices(token, token === last && token.end === text.length),
    }));
    this.addJoined(words);
    this.addSynonyms(words);
    const topical = words.some((word) => !word.stop && word.weight === 1);
    for (const word of words) {
      if (word.stop) word.weight = topical ? 0 : 1;
      else if (word.choices.length === 0 || this.corrections.isRatherAnError(word)) this.guess(word);
    }
    // Beside a topic, what the whole guide is about tells little.
    if (words.some(({ stop, subject, weight }) => !stop && !subject && weight === 1)) {
      for (const word of words) if (word.subject) word.weight *= SUBJECT_WEIGHT;
    }
    return words.filter((word) => word.weight > 0);
  }

  // What a phrase leads to: { targets, pages, subject }, or undefined.
  leads(phrase) {
    return Object.hasOwn(this.phrases, phrase) ? this.phrases[phrase] : undefined;
  }

  has(term) {
    return this.postings.has(term);
  }

  choices(token, unfinished) {
    const [whole, ...parts] = this.vocabulary.terms(token);
    const found = [...this.plain(whole, parts), ...this.respelled(token)];
    if (unfinished && token.form.length > 1) {
      const worth = this.has(whole) ? WORTH.prefix / 4 : WORTH.prefix;
      for (const term of this.completions(token.form)) found.push({ terms: [term], worth });
    }
    return found;
  }

  // The word itself, words that contain it, and what it consists of: all its parts before one.
  plain(whole, parts) {
    const share = WORTH.part * (this.has(whole) ? 0.3 : 1);
    const inner = parts.map((part) => part.slice(1)).filter((part) => this.has(part) || this.has(PART + part));
    const found = [
      { terms: [whole], worth: WORTH.whole },
      { terms: [PART + whole], worth: WORTH.part },
      ...inner.map((part) => ({ terms: [part], loose: true, worth: inner.length > 1 ? share / 2 : share })),
    ].filter(({ terms: [term], loose }) => loose || this.has(term));
    if (inner.length > 1) found.push({ terms: inner.slice(0, 2), loose: true, worth: share * 2 });
    return found;
  }

  // "konfliktraadet" for "konfliktrådet": also where the pages have both, as in a web address.
  respelled(token) {
    const form = token.word ? replaceAll(token.form, this.analyzer.rules.alternatives) : token.form;
    if (form === token.form) return [];
    const [whole, ...parts] = this.vocabulary.terms({ form, word: true });
    return this.plain(whole, parts);
  }

  completions(start) {
    return this.postings
      .beginning(start)
      .filter((term) => term !== start)
      .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
      .slice(0, MOST_COMPLETIONS);
  }

  // "taushets plikt" and "anti-semitism", for words that pages write as one.
  addJoined(words) {
    for (const [at, second] of words.slice(1).entries()) {
      const pair = [words[at], second];
      if (pair.some((word) => word.stop)) continue;
      const [whole] = this.vocabulary.terms({ form: pair.map((word) => word.form).join(""), word: true });
      const known = this.leads(whole);
      for (const word of pair) {
        if (this.has(whole)) word.choices.push({ terms: [whole], worth: WORTH.whole });
        if (known) this.addSynonym([word], known, 1);
      }
    }
  }

  // Runs of words that count as the same as something that pages say in other words.
  addSynonyms(words) {
    for (let from = 0; from < words.length; from++) {
      for (let length = Math.min(this.longestPhrase, words.length - from); length > 0; length--) {
        const run = words.slice(from, from + length);
        const known = this.leads(run.map((word) => word.stem).join(" ")) ?? this.foreign(run);
        if (known && (length > 1 || !run[0].stop)) {
          this.addSynonym(run, known, 1);
          break;
        }
        if (length === 1) this.addTopics(run[0]);
      }
    }
  }

  // A name in another language; a single word also with an ending of that language.
  foreign(run) {
    const form = run.map((word) => word.form).join(" ");
    const known = this.leads(FOREIGN + form);
    if (known || run.length > 1 || this.has(run[0].stem)) return known;
    const beginnings = [1, 2, 3, 4].map((cut) => form.slice(0, -cut)).filter((start) => start.length >= 5);
    return beginnings.map((start) => this.leads(FOREIGN + start)).find(Boolean);
  }

  // The pages about what a compound is made of: "rusproblemer" has to do with "rus".
  addTopics(word) {
    for (const part of word.parts) {
      const known = this.leads(part);
      if (known) word.choices.push({ terms: [], pages: known.pages, worth: WORTH.part * this.postings.rarity(part) });
    }
  }

  // The pages about it, and the words that pages have for it.
  addSynonym(run, { targets, pages, subject }, worth) {
    const [first, ...rest] = run;
    const topical = run.filter((word) => !word.stem.startsWith(STOP));
    const rarest = Math.max(NAME_IS_RARE, ...topical.map((word) => this.postings.rarity(word.stem)));
    first.choices.push({ terms: [], pages, worth: worth * run.length * rarest });
    for (const target of targets) {
      const terms = target.split(" ").filter((term) => !term.startsWith(STOP));
      if (terms.length > 0 && terms.every((term) => this.has(term))) {
        first.choices.push({ terms, worth: worth * WORTH.synonym * run.length });
      }
    }
    first.stop &&= rest.length === 0;
    for (const word of run) word.subject ||= subject;
    for (const word of rest) word.weight = 0.3;
  }

  // A word that occurs nowhere: a typing error, or a compound of which a part is known.
  guess(word) {
    const meant = this.corrections.of(word.form);
    word.correction = meant[0];
    for (const [rank, form] of meant.entries()) {
      const worth = WORTH.typo / (rank + 1);
      const stem = this.vocabulary.stem(form);
      word.choices.push({ terms: [stem], worth });
      const known = this.leads(stem) ?? this.leads(FOREIGN + form);
      if (known) this.addSynonym([word], known, worth);
    }
    if (meant.length === 0) word.choices = this.knownPart(word.form);
  }

  // The longest beginning or end that is a word: "arbeidstrening" has to do with "arbeid".
  knownPart(form) {
    for (let length = form.length - 2; length >= 4; length--) {
      for (const part of [form.slice(-length), form.slice(0, length)]) {
        const stem = this.analyzer.known(part) ? this.analyzer.stem(part) : "";
        if (this.has(stem)) return [{ terms: [stem], loose: true, worth: WORTH.typo }];
      }
    }
    return [];
  }
}
