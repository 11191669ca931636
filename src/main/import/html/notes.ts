type Attributes = Readonly<Record<string, string>>;

/** Whether a link is the mark of a note in the text, as Word, LibreOffice, pandoc and e-books write it. */
export function isNoteMark(attributes: Attributes): boolean {
  return (
    attributes['role'] === 'doc-noteref' ||
    attributes['epub:type'] === 'noteref' ||
    /\b(?:footnote-ref|sdfootnoteanc|sdendnoteanc)\b/u.test(attributes['class'] ?? '') ||
    /^#_(?:ftn|edn)\d+$/u.test(attributes['href'] ?? '')
  );
}

/** Whether a link leads from a note back to the text. */
export function isWayBack(attributes: Attributes): boolean {
  return (
    attributes['role'] === 'doc-backlink' ||
    attributes['epub:type'] === 'backlink' ||
    /\b(?:footnote-back|sdfootnotesym|sdendnotesym)\b/u.test(attributes['class'] ?? '') ||
    /^#_(?:ftn|edn)ref\d+$/u.test(attributes['href'] ?? '')
  );
}

/** The number of the note that an element holds: digits, empty when it does not say; null when it holds none. */
export function noteNumber(attributes: Attributes): string | null {
  const id = /^(?:sdfootnote|sdendnote|_?ftn|_?edn|fn:?|footnote-?|endnote-?)(\d{1,5})$/u.exec(attributes['id'] ?? '')?.[1];
  const says = /^doc-(?:foot|end)note$/u.test(attributes['role'] ?? '') || /^(?:footnote|endnote|rearnote)$/u.test(attributes['epub:type'] ?? '');
  return id ?? (says ? '' : null);
}
