// The words of the pages with their analysis, which is read word by word as it is asked for.

class Vocabulary {
  constructor({ words, analyses, spellings }, analyzer) {
    this.words = words;
    this.texts = analyses;
    this.spellings = spellings;
    this.analyzer = analyzer;
    this.analysed = new Map();
  }

  // A token's terms, also of one that no page has.
  terms(token) {
    let terms = this.analysed.get(token.form);
    if (!terms) {
      terms = this.texts[find(this.words, token.form)]?.split(" ") ?? this.analyzer.terms(token);
      this.analysed.set(token.form, terms);
    }
    return terms;
  }

  stem(form) {
    return this.terms({ form, word: true })[0];
  }

  // A word as pages spell it.
  spelling(form) {
    return Object.hasOwn(this.spellings, form) ? this.spellings[form] : form;
  }

  // The words that begin as given.
  beginning(start) {
    return beginningWith(this.words, start);
  }

  // The words that differ from a form in no more letters than `distance`, in the same first one.
  near(form, distance) {
    this.set ??= lunr.TokenSet.fromArray(this.words.filter((word) => /^[a-z]/.test(word)));
    const near = this.set.intersect(lunr.TokenSet.fromFuzzyString(form, distance)).toArray();
    return near.filter((word) => word[0] === form[0]);
  }
}
