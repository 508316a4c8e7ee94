// What a hit shows: the passage that answers best, with the words found marked. Everything else
// in the text is escaped, for the theme puts it into the page as HTML.

const EXCERPT_LENGTH = 220;
const CONTEXT = 60;

class Excerpts {
  constructor(analyzer, vocabulary) {
    this.analyzer = analyzer;
    this.vocabulary = vocabulary;
    this.analysed = new Map();
  }

  // The tokens of a text with their terms, taken apart once: [{ start, end, terms }].
  analyse(text) {
    let tokens = this.analysed.get(text);
    if (!tokens) {
      tokens = this.analyzer.tokens(text).map((token) => ({ ...token, terms: this.vocabulary.terms(token) }));
      this.analysed.set(text, tokens);
    }
    return tokens;
  }

  matches(text, wanted) {
    return this.analyse(text).filter(({ terms }) => terms.some((term) => wanted.has(term)));
  }

  mark(text, wanted) {
    return markUp(text, this.matches(text, wanted), 0, text.length);
  }

  // The stretch of text with the most of the words, or its beginning, and the words found in it.
  excerpt(text, wanted) {
    const matches = this.matches(text, wanted);
    const from = densest(matches);
    const start = from <= CONTEXT ? 0 : wordStart(text, from - CONTEXT);
    const end = wordEnd(text, start + EXCERPT_LENGTH);
    const shown = matches.filter((one) => one.start >= start && one.end <= end);
    const html = markUp(text, shown, start, end).trim().replaceAll("\n", " · ");
    const words = new Set(shown.map((one) => text.slice(one.start, one.end).toLowerCase()));
    return { html: (start > 0 ? "… " : "") + html + (end < text.length ? " …" : ""), words: [...words] };
  }
}

// Where the window with the most different words begins.
function densest(matches) {
  let best = { kinds: 0, start: 0 };
  for (const [at, { start }] of matches.entries()) {
    const kinds = new Set();
    for (let next = at; next < matches.length && matches[next].end <= start + EXCERPT_LENGTH - CONTEXT; next++) {
      kinds.add(matches[next].terms[0]);
    }
    if (kinds.size > best.kinds) best = { kinds: kinds.size, start };
  }
  return best.start;
}

function wordStart(text, at) {
  const space = text.slice(at).search(/\s/);
  return space < 0 ? at : at + space + 1;
}

function wordEnd(text, at) {
  if (at >= text.length) return text.length;
  const space = Math.max(text.lastIndexOf(" ", at), text.lastIndexOf("\n", at));
  return space < 0 ? at : space;
}

function markUp(text, matches, from, to) {
  let html = "";
  let done = from;
  for (const { start, end } of matches) {
    if (start < done) continue;
    html += `${escapeHtml(text.slice(done, start))}<mark>${escapeHtml(text.slice(start, end))}</mark>`;
    done = end;
  }
  return html + escapeHtml(text.slice(done, to));
}

function escapeHtml(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
