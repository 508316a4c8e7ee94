// From text to the terms that index and query share: the browser's side of
// hooks/exitguide/search/analysis.py, which says what each step is for. It interprets the
// same rules, which come with the index.

const PART = "~";
const STOP = "=";

const LETTERS = "A-Za-zÀ-ÖØ-öø-ɏ";
const SPACE = "[ \u00a0\u202f]";
const DASH = "[-‐‑–]";
const TOKEN = new RegExp(
  `(?<provision>(?<![0-9-])[0-9]+(?:${SPACE}?[A-Za-z])?${DASH}[0-9]+(?:(?:[a-z]|${SPACE}[a-h])(?![0-9${LETTERS}]))?)` +
    `|(?<number>[0-9]+(?:${SPACE}[0-9]+)+)` +
    `|(?<lettered>[0-9]+${SPACE}[a-h](?![0-9${LETTERS}]))` +
    `|(?<word>(?<![0-9${LETTERS}])[A-Za-z]-[${LETTERS}]+|[0-9${LETTERS}]+)`,
  "g",
);
const COUNTRY_CODE = /^(?:00)?47(?=[0-9]{8}$)/;

class Analyzer {
  constructor(rules) {
    this.rules = rules;
    this.stems = new Map();
    this.stop = new Set(rules.stop);
    this.lexicon = new Set(rules.lexicon);
    this.short = new Set(rules.short);
    this.variants = new Map(Object.entries(rules.variants));
    this.irregular = new Set([...this.variants.keys(), ...this.variants.values()]);
  }

  fold(word) {
    const { folds, spellings } = this.rules;
    const plain = word.toLowerCase().replaceAll("-", "").replace(/[^0-9a-z]/g, (letter) => folds[letter] ?? letter);
    return replaceAll(plain, spellings);
  }

  stem(folded) {
    let stem = this.stems.get(folded);
    if (stem === undefined) {
      const regular = this.regular(folded);
      stem = this.variants.get(regular) ?? regular;
      this.stems.set(folded, stem);
    }
    return stem;
  }

  regular(folded) {
    const { suffixes, undouble } = this.rules;
    const suffix = suffixes.find(
      ({ drop, keep }) => folded.endsWith(drop) && folded.length - drop.length >= keep,
    );
    const stem = suffix ? folded.slice(0, -suffix.drop.length) + suffix.put : folded;
    const double = stem.length > 3 && stem.at(-1) === stem.at(-2) && undouble.includes(stem.at(-1));
    return double ? stem.slice(0, -1) : stem;
  }

  whole(folded) {
    const stem = this.stem(folded);
    const split = this.irregular.has(stem) ? null : this.split(folded);
    return split ? split.map((part) => this.stem(part)).join("") : stem;
  }

  parts(folded) {
    const split = this.split(folded);
    if (!split) return [];
    const own = this.whole(folded);
    const all = [...split.map((part) => this.stem(part)), ...split.flatMap((part) => this.parts(part))];
    return [...new Set(all.filter((stem) => stem !== own))];
  }

  split(folded) {
    if (this.lexicon.size === 0) return null;
    for (let at = 3; at < folded.length - 2; at++) {
      const head = folded.slice(at);
      if (!this.known(head)) continue;
      for (const link of this.rules.links) {
        const whole = folded.slice(0, at);
        if (!whole.endsWith(link)) continue;
        const modifier = whole.slice(0, whole.length - link.length);
        if (this.modifies(modifier)) return [modifier, head];
      }
    }
    return null;
  }

  known(folded) {
    return folded.length <= 3 ? this.short.has(folded) : this.lexicon.has(this.stem(folded));
  }

  modifies(folded) {
    return this.known(folded) || (folded.length >= 6 && this.split(folded) !== null);
  }

  tokens(text) {
    const tokens = [];
    for (const match of text.matchAll(TOKEN)) {
      const [found] = match;
      const { word, lettered, number } = match.groups;
      const [start, end] = [match.index, match.index + found.length];
      if (word !== undefined) {
        const form = this.fold(found);
        tokens.push({ start, end, form, word: !/^[0-9]/.test(form) });
        continue;
      }
      const form = number === undefined ? provisionKey(found) : numberKey(found);
      tokens.push({ start, end, form, word: false });
      if (lettered !== undefined) tokens.push({ start, end: end - 2, form: found.slice(0, -2), word: false });
    }
    return tokens;
  }

  terms({ form, word }) {
    if (word && this.stop.has(form)) return [STOP + form];
    return word ? [this.whole(form), ...this.parts(form).map((part) => PART + part)] : [form];
  }
}

function numberKey(text) {
  return text.replace(/[^0-9a-z]/g, "").replace(COUNTRY_CODE, "");
}

function provisionKey(text) {
  return text
    .replace(new RegExp(DASH, "g"), "-")
    .toLowerCase()
    .replace(/[^0-9a-z-]/g, "");
}

function replaceAll(text, replacements) {
  return Object.entries(replacements).reduce((done, [from, to]) => done.replaceAll(from, to), text);
}
