const reasons = {
  'file-binary': ['txt-noise-ff.txt', 'txt-noise-random.txt'],
  'file-damaged': [
    'docx-corrupt-data.docx', 'docx-malformed-xml.docx', 'docx-missing-document-part.docx', 'docx-truncated-60-percent.docx',
    'docx-truncated-no-directory.docx', 'pdf-page-tree-loop.pdf', 'pdf-truncated.pdf', 'wrong-pdf-named.docx',
  ],
  'file-dtd': ['docx-billion-laughs.docx', 'docx-external-entity.docx'],
  'file-empty': ['txt-empty.txt'],
  'file-inflated': ['docx-bomb-150mb.docx', 'odt-bomb-100mb.odt'],
  'file-kind': [
    'csv-tags-odd.csv', 'json-deep-100000.json', 'json-prototype-pollution.json', 'names.json', 'names.zip',
    'qdpx-zip-slip-and-loops.qdpx', 'sqlite-corrupt.db', 'svg-script.svg',
  ],
  'file-no-text': ['txt-bom-only.txt', 'txt-whitespace-only.txt'],
  'file-not-what-it-says': ['wrong-gzip-named.txt', 'wrong-png-named.pdf'],
  'file-not-word': ['docx-is-plain-zip.docx', 'wrong-text-named.docx'],
  'file-password': ['doc-encrypted-password.doc', 'docx-encrypted-password.docx', 'odt-encrypted-password.odt', 'pdf-encrypted-user-password.pdf'],
  'file-scan': ['pdf-bomb-120mb-stream.pdf', 'pdf-image-only.pdf'],
  imported: [
    'docx-200000-empty-paragraphs.docx', 'docx-3000-comments-odd-ranges.docx', 'docx-6000-entries.docx', 'docx-altchunk-html.docx',
    'docx-bomb-image-200mb.docx', 'docx-duplicate-document-part.docx', 'docx-links-javascript-unc.docx', 'docx-macro-and-ole.docm',
    'docx-nested-tables-400.docx', 'docx-one-character-per-run.docx', 'docx-remote-image.docx', 'docx-remote-template.docx', 'docx-zip-slip.docx',
    'html-active-content.html', 'html-charset-lies-gbk-as-utf8.html', 'html-charset-lies-utf8-as-gb2312.html', 'html-deep-inline-nesting.html',
    'html-deep-nesting-10000.html', 'html-entities.html', 'html-huge-table.html', 'html-word-saved.html', 'md-deep-nesting.md',
    'md-javascript-links.md', 'no-extension', 'odt-remote-image-and-script.odt', 'pdf-encrypted-owner-only.pdf', 'pdf-javascript-launch.pdf',
    'rtf-deep-groups-and-object.rtf', 'rtf-gbk-hex.rtf', 'txt-astral-and-rare-characters.txt', 'txt-bidi-trojan-source.txt', 'txt-csv-formulas.txt',
    'txt-invisible-and-combining.txt', 'txt-nul-bytes.txt', 'txt-odd-line-separators.txt', 'txt-regex-slow.txt', 'txt-seed-5000-markers.txt',
    'txt-seed-forged-markers.txt', 'txt-seed-long-title.txt', 'txt-template-and-query-injection.txt', 'txt-terminal-escapes.txt',
    'txt-utf16-lone-surrogates.txt', 'txt-utf8-encoded-surrogates.txt', 'txt-utf8-invalid-sequences.txt', 'txt-utf8-then-gbk.txt',
    'txt-very-long-title.txt', 'wrong-docx-named.doc', 'wrong-docx-named.txt', 'wrong-html-named.doc', 'wrong-rtf-named.doc',
  ],
} as const;

/** How each file ends, after what the index of the corpus says should happen: `imported`, or the reason of the refusal. */
export const hostileOutcomes: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(reasons).flatMap(([outcome, names]) => names.map((name) => [name, outcome])),
);

/** The same for the files that its script writes. */
export const largeOutcomes: Readonly<Record<string, string>> = {
  'lines-200k.txt': 'imported',
  'seed-20k-speeches.txt': 'file-too-large',
  'single-line-10mb.txt': 'imported',
  'text-60mb.txt': 'file-too-large',
};
