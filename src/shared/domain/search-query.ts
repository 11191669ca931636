/** The query language: reads what a person types into what to look for, and says what it could not read. */
import { readFilter, type QueryFilters, emptyFilters } from './query-filters';
import { lexQuery, type QueryToken } from './query-lexer';
import type { QueryRemark } from './search-answer';

/** What a speech must hold. Offsets are those of the word in the query. */
export type QueryNode =
  | { kind: 'word'; text: string }
  | { kind: 'and' | 'or'; parts: QueryNode[] }
  | { kind: 'not'; part: QueryNode };

export type SearchQuery = {
  /** Null when only filters were given, or nothing. */
  node: QueryNode | null;
  filters: QueryFilters;
  remarks: QueryRemark[];
};

/** Parentheses deeper than this are read as if they were not there: a query of 500 brackets must not exhaust the stack. */
const DEEPEST = 50;

/**
 * Reads a query. Never fails: what is malformed (an operator with nothing beside it, a bracket or quotation mark without
 * its partner, a filter whose value makes no sense) is read as well as it can be and explained in `remarks`.
 */
export function parseQuery(query: string): SearchQuery {
  const filters = emptyFilters();
  const remarks: QueryRemark[] = [];
  const remark = (reason: QueryRemark['notice']['reason'], { start, end }: { start: number; end: number }) =>
    remarks.push({ notice: { reason, params: { text: query.slice(start, end) } }, start, end });

  const tokens: QueryToken[] = [];
  for (const token of lexQuery(query)) {
    if (token.kind === 'filter') {
      if (readFilter(filters, token)) {
        // an operator that joined this filter to its neighbour has nothing left to join
        tokens.push({ ...token, kind: 'filtered' });
        continue;
      }
      remark('query-value', token);
      tokens.push({ kind: 'word', text: token.text, start: token.start, end: token.end });
      continue;
    }
    if (token.kind === 'word' && token.unclosed) remark('query-quote', token);
    tokens.push(token);
  }

  let at = 0;
  let depth = 0;

  function readOr(): QueryNode | null {
    const parts: QueryNode[] = [];
    let last: QueryToken | null = null;
    for (;;) {
      const part = readAnd();
      if (part !== null) parts.push(part);
      else if (last !== null && !besideFilter(at)) remark('query-operator', last);
      const token = tokens[at];
      if (token?.kind !== 'or') return join('or', parts);
      if (part === null && last === null && !besideFilter(at)) remark('query-operator', token);
      last = token;
      at += 1;
    }
  }

  function readAnd(): QueryNode | null {
    const parts: QueryNode[] = [];
    for (;;) {
      const token = tokens[at];
      if (token === undefined || token.kind === 'or' || (token.kind === 'close' && depth > 0)) return join('and', parts);
      if (token.kind === 'and') {
        const alone = !startsOperand(tokens[at + 1]) || (parts.length === 0 && tokens[at - 1]?.kind !== 'filtered');
        if (alone && tokens[at - 1]?.kind !== 'filtered') remark('query-operator', token);
        at += 1;
        continue;
      }
      const part = readNot();
      if (part !== null) parts.push(part);
    }
  }

  function readNot(): QueryNode | null {
    const token = tokens[at];
    if (token?.kind !== 'not') return readOne();
    let turns = 0;
    let last = token;
    for (let next: QueryToken | undefined = token; next?.kind === 'not'; next = tokens[at]) {
      last = next;
      turns += 1;
      at += 1;
    }
    const part = startsOperand(tokens[at]) ? readOne() : null;
    if (part === null) {
      if (tokens[at]?.kind !== 'filtered' && tokens[at - 1]?.kind !== 'filtered') remark('query-operator', last);
      return null;
    }
    return turns % 2 === 0 ? part : { kind: 'not', part };
  }

  function readOne(): QueryNode | null {
    const token = tokens[at];
    at += 1;
    if (token?.kind === 'word') return token.text === '' ? null : { kind: 'word', text: token.text };
    if (token?.kind === 'close') remark('query-bracket', token);
    if (token?.kind !== 'open' || depth >= DEEPEST) return null;
    depth += 1;
    const inside = readOr();
    depth -= 1;
    if (tokens[at]?.kind === 'close') at += 1;
    else remark('query-bracket', token);
    return inside;
  }

  function besideFilter(index: number): boolean {
    return tokens[index]?.kind === 'filtered' || tokens[index - 1]?.kind === 'filtered' || tokens[index - 2]?.kind === 'filtered';
  }

  const node = readOr();
  return { node, filters, remarks: remarks.toSorted((a, b) => a.start - b.start) };
}

function startsOperand(token: QueryToken | undefined): boolean {
  return token !== undefined && ['word', 'open', 'not', 'filtered'].includes(token.kind);
}

function join(kind: 'and' | 'or', parts: QueryNode[]): QueryNode | null {
  const [first] = parts;
  if (first === undefined) return null;
  return parts.length === 1 ? first : { kind, parts };
}

/** The words a query looks for, without those that must be absent: what is marked in the results. */
export function wordsOf(node: QueryNode | null): string[] {
  if (node === null) return [];
  switch (node.kind) {
    case 'word':
      return [node.text];
    case 'not':
      return [];
    case 'and':
    case 'or':
      return [...new Set(node.parts.flatMap(wordsOf))];
    default:
      return node satisfies never;
  }
}

/** Whether what holds words satisfies a node: the plain meaning of AND, OR and NOT. */
export function satisfies(node: QueryNode, holds: (word: string) => boolean): boolean {
  switch (node.kind) {
    case 'word':
      return holds(node.text);
    case 'not':
      return !satisfies(node.part, holds);
    case 'and':
      return node.parts.every((part) => satisfies(part, holds));
    case 'or':
      return node.parts.some((part) => satisfies(part, holds));
    default:
      return node satisfies never;
  }
}
