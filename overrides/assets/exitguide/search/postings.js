// lunr's index, turned round: for each term the sections that have it, with what it is worth there.
// lunr's serialised form says it by section (its vectors), and by term once more; only the former
// travels, which halves the index and the time to read it.

class Postings {
  constructor(serialized, sections) {
    this.sections = sections;
    this.names = serialized.fields;
    this.terms = new Map(serialized.invertedIndex.map(([term, { _index }]) => [term, _index]));
    this.fields = this.names.map(() => []);
    for (const [ref, elements] of serialized.fieldVectors) {
      const slash = ref.indexOf("/");
      this.collect(this.fields[this.names.indexOf(ref.slice(0, slash))], +ref.slice(slash + 1), elements);
    }
  }

  // A vector is a flat list of a term's number and its weight, in turn.
  collect(postings, section, elements) {
    for (let at = 0; at < elements.length; at += 2) {
      (postings[elements[at]] ??= []).push(section, elements[at + 1]);
    }
  }

  has(term) {
    return this.terms.has(term);
  }

  // Adds what a term is worth in each section, over all fields, to a list of scores by section.
  add(term, share, scores) {
    const number = this.terms.get(term);
    for (const field of this.fields) {
      const posting = field[number] ?? [];
      for (let at = 0; at < posting.length; at += 2) scores[posting[at]] += share * posting[at + 1];
    }
  }

  // How many sections have a term in a field.
  count(term, field) {
    const posting = this.fields[this.names.indexOf(field)][this.terms.get(term)];
    return posting ? posting.length / 2 : 0;
  }

  // How much a term tells: the logarithm of how few sections have it (BM25's idf, as in lunr).
  rarity(term) {
    const often = this.count(term, "text");
    return Math.log(1 + (this.sections - often + 0.5) / (often + 0.5));
  }

  // The terms that a pattern of lunr's ("barne*") or a fuzzy set accepts.
  expand(set) {
    this.all ??= lunr.TokenSet.fromArray([...this.terms.keys()].sort());
    return this.all.intersect(set).toArray();
  }
}
