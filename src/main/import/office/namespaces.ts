const OOXML = 'http://schemas.openxmlformats.org/';
const STRICT = 'http://purl.oclc.org/ooxml/';
const MICROSOFT = 'http://schemas.microsoft.com/office/word/';
const ODF = 'urn:oasis:names:tc:opendocument:xmlns:';

/** Namespaces this program reads, with the prefix it calls them by. Both spellings of OOXML are the same to us. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [`${OOXML}wordprocessingml/2006/main`, 'w:'],
  [`${STRICT}wordprocessingml/main`, 'w:'],
  [`${OOXML}officeDocument/2006/relationships`, 'r:'],
  [`${STRICT}officeDocument/relationships`, 'r:'],
  [`${OOXML}package/2006/relationships`, 'rel:'],
  [`${OOXML}package/2006/metadata/core-properties`, 'cp:'],
  [`${OOXML}officeDocument/2006/math`, 'm:'],
  [`${STRICT}officeDocument/math`, 'm:'],
  [`${OOXML}drawingml/2006/picture`, 'pic:'],
  [`${STRICT}drawingml/picture`, 'pic:'],
  [`${OOXML}drawingml/2006/chart`, 'c:'],
  [`${STRICT}drawingml/chart`, 'c:'],
  [`${OOXML}drawingml/2006/diagram`, 'dgm:'],
  [`${STRICT}drawingml/diagram`, 'dgm:'],
  [`${OOXML}markup-compatibility/2006`, 'mc:'],
  [`${MICROSOFT}2010/wordml`, 'w14:'],
  [`${MICROSOFT}2012/wordml`, 'w15:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  [`${ODF}office:1.0`, 'office:'],
  [`${ODF}style:1.0`, 'style:'],
  [`${ODF}text:1.0`, 'text:'],
  [`${ODF}table:1.0`, 'table:'],
  [`${ODF}drawing:1.0`, 'draw:'],
  [`${ODF}meta:1.0`, 'meta:'],
  [`${ODF}manifest:1.0`, 'manifest:'],
  [`${ODF}xsl-fo-compatible:1.0`, 'fo:'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext:'],
]);

/** Names as this program knows them, while elements are entered and left. Unknown namespaces get the prefix `?:`. */
export type Names = {
  /** Before the names of an element are asked for: takes the namespaces it declares. */
  enter(attributes: Readonly<Record<string, string>>): void;
  leave(): void;
  element(name: string): string;
  attribute(name: string): string;
};

/** What one element declares, inside what those around it do; with the names worked out so far. */
type Scope = { own: ReadonlyMap<string, string>; outer: Scope | null; known: Map<string, string> };

/** Names of a part that has not begun. Nearly all parts declare everything at their root, so a name is worked out once. */
export function createNames(): Names {
  const own = new Map([['xml', 'http://www.w3.org/XML/1998/namespace'], ['', '']]);
  const root: Scope = { own, outer: null, known: new Map() };
  const scopes = [root];
  const element = (name: string) => {
    const scope = scopes.at(-1) ?? root;
    const ready = scope.known.get(name) ?? nameIn(scope, name);
    scope.known.set(name, ready);
    return ready;
  };
  return {
    enter(attributes) {
      scopes.push(scopeOf(attributes, scopes.at(-1) ?? root));
    },
    leave() {
      scopes.pop();
    },
    element,
    // an attribute without a prefix is in no namespace
    attribute: (name) => (name.includes(':') ? element(name) : name),
  };
}

/** Whether an attribute declares a namespace. */
export function isDeclaration(name: string): boolean {
  return name === 'xmlns' || name.startsWith('xmlns:');
}

function scopeOf(attributes: Readonly<Record<string, string>>, outer: Scope): Scope {
  let own: Map<string, string> | null = null;
  for (const name of Object.keys(attributes)) {
    if (!isDeclaration(name)) continue;
    own ??= new Map();
    own.set(name.slice(6), attributes[name] ?? '');
  }
  return own === null ? outer : { own, outer, known: new Map() };
}

function nameIn(scope: Scope, name: string): string {
  const at = name.indexOf(':');
  const prefix = at === -1 ? '' : name.slice(0, at);
  let holder: Scope | null = scope;
  while (holder !== null && !holder.own.has(prefix)) holder = holder.outer;
  const uri = holder?.own.get(prefix) ?? 'unbound';
  return (uri === '' ? '' : (PREFIXES.get(uri) ?? '?:')) + name.slice(at + 1);
}
