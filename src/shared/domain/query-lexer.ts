import { fieldNamed, type FilterField } from './query-filters';

type Place = { start: number; end: number };
export type FilterToken = Place & { kind: 'filter'; field: FilterField; value: string; negated: boolean; text: string };
export type QueryToken = Place &
  (
    | { kind: 'word'; text: string; unclosed?: boolean }
    | { kind: 'and' | 'or' | 'not' | 'open' | 'close' | 'filtered' }
    | { kind: 'filter'; field: FilterField; value: string; negated: boolean; text: string }
  );

const OPERATORS: Readonly<Record<string, 'and' | 'or' | 'not'>> = { AND: 'and', OR: 'or', NOT: 'not', 且: 'and', 或: 'or', 非: 'not' };
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '＂': '＂', '「': '」' };

/**
 * Cuts a query into words, operators, brackets and filters. Operators are words of their own: upper-case `AND` `OR` `NOT`,
 * `且` `或` `非`; `-` at the start of a word is NOT. A field name is what stands before the first colon of a word.
 */
export function lexQuery(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  let at = 0;
  while (at < query.length) {
    const sign = query.charAt(at);
    const start = at;
    if (/\s/u.test(sign)) at += 1;
    else if ('(（'.includes(sign)) tokens.push({ kind: 'open', start, end: (at += 1) });
    else if (')）'.includes(sign)) tokens.push({ kind: 'close', start, end: (at += 1) });
    else if (sign in CLOSING) {
      const quoted = readQuoted(query, at);
      at = quoted.end;
      tokens.push({ kind: 'word', text: quoted.text, start, end: at, unclosed: !quoted.closed });
    } else {
      const negated = '-－'.includes(sign) && /[^\s)）]/u.test(query.charAt(at + 1));
      const from = negated ? at + 1 : at;
      if (negated && (query.charAt(from) in CLOSING || '(（'.includes(query.charAt(from)))) {
        tokens.push({ kind: 'not', start, end: from });
        at = from;
        continue;
      }
      const token = readWord(query, from);
      at = token.end;
      if (token.kind === 'filter') tokens.push({ ...token, negated, start });
      else {
        if (negated) tokens.push({ kind: 'not', start, end: from });
        tokens.push(negated && token.kind !== 'word' ? { kind: 'word', text: query.slice(from, at), start: from, end: at } : token);
      }
    }
  }
  return tokens;
}

function readQuoted(query: string, at: number): Place & { text: string; closed: boolean } {
  const closing = CLOSING[query.charAt(at)] ?? '"';
  const found = query.indexOf(closing, at + 1);
  const end = found < 0 ? query.length : found;
  return { text: query.slice(at + 1, end), start: at, end: found < 0 ? end : end + 1, closed: found >= 0 };
}

/** The word, operator or filter that starts at `at`; brackets and quotation marks end it. */
function readWord(query: string, at: number): QueryToken {
  const [word = ''] = /^[^\s()（）"“＂「]+/u.exec(query.slice(at)) ?? [];
  const end = at + word.length;
  const colon = word.search(/[:：]/u);
  const field = colon > 0 ? fieldNamed(word.slice(0, colon)) : null;
  if (field !== null) {
    const quoteAt = query.charAt(end) in CLOSING && colon === word.length - 1 ? readQuoted(query, end) : null;
    const value = quoteAt?.text ?? word.slice(colon + 1);
    const stop = quoteAt?.end ?? end;
    return { kind: 'filter', field, value: value.trim(), negated: false, text: query.slice(at, stop), start: at, end: stop };
  }
  const operator = OPERATORS[word];
  if (operator !== undefined) return { kind: operator, start: at, end };
  // a sign no case above takes, such as a closing quotation mark, is a word of its own
  return word === '' ? { kind: 'word', text: query.charAt(at), start: at, end: at + 1 } : { kind: 'word', text: word, start: at, end };
}
