// What a word may have been meant for that no page has.

// How many letters may be wrong, and in words of how many letters at least.
const MOST_ERRORS = [
  [1, 5],
  [2, 7],
];
const MOST_CORRECTIONS = 2;
const MUCH_OFTENER = 10;

class Corrections {
  constructor(postings, vocabulary) {
    this.postings = postings;
    this.vocabulary = vocabulary;
  }

  // The words of the pages that are nearest to a form, the likeliest first.
  of(form) {
    for (const [distance, shortest] of MOST_ERRORS) {
      const near = form.length >= shortest ? this.near(form, distance) : [];
      if (near.length > 0) return near;
    }
    return [];
  }

  near(form, distance) {
    return this.vocabulary
      .near(form, distance)
      .filter((one) => one.length > 2 && this.postings.has(this.vocabulary.stem(one)))
      .map((one) => ({ one, likely: this.likelihood(one, form) }))
      .sort((a, b) => b.likely - a.likely)
      .slice(0, MOST_CORRECTIONS)
      .map(({ one }) => one);
  }

  // Of words that are as near, the one of the same length and the commoner one is likelier.
  likelihood(form, typed) {
    return -this.postings.rarity(this.vocabulary.stem(form)) - Math.abs(form.length - typed.length);
  }

  // "schol" is rather "school" than the beginning of "scholar", which hardly any page has. Asked of
  // a word for which there is nothing but words that begin like it.
  isRatherAnError({ form, stem, choices }) {
    const begins = ({ terms }) => terms.length === 1 && terms[0].startsWith(form);
    if (this.postings.has(stem) || form.length < MOST_ERRORS[0][1] || !choices.every(begins)) return false;
    const [near] = this.near(form, 1);
    const often = Math.max(...choices.map(({ terms: [term] }) => this.postings.often(term)));
    return near !== undefined && this.postings.often(this.vocabulary.stem(near)) > MUCH_OFTENER * often;
  }
}
