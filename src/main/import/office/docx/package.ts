import { AppError } from '@shared/domain/failure';
import { refuseNonZip } from '../container';
import { elementsOf, readXml, type Streams, type XmlElement } from '../xml';
import { openArchive } from '../zip';

/** A Word file opened: its main part, and the parts that belong to it by the last word of their relationship type. */
export type WordPackage = {
  main(streams: Streams): XmlElement;
  /** A part of the main part: `styles`, `numbering`, `comments`, `footnotes`; null when there is none. */
  part(kind: string): XmlElement | null;
  core(): XmlElement | null;
};

/** Opens a docx by its relationships. Throws `file-not-word` for another zip, `file-damaged` without a main part. */
export function openPackage(name: string, bytes: Uint8Array): WordPackage {
  refuseNonZip(name, bytes, 'file-not-word');
  const archive = openArchive(name, bytes);
  const read = (path: string, streams?: Streams): XmlElement | null => {
    const part = archive.read(path);
    return part === null ? null : readXml(name, part, streams);
  };
  const root = targetsOf(read('_rels/.rels'), '');
  const path = root.get('officeDocument') ?? 'word/document.xml';
  if (!archive.has(path)) {
    const isOffice = archive.has('[Content_Types].xml') && !archive.has('xl/workbook.xml') && !archive.has('ppt/presentation.xml');
    throw new AppError('unreadable-file', isOffice ? 'file-damaged' : 'file-not-word', { name });
  }
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const targets = targetsOf(read(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
  return {
    main(streams) {
      const main = read(path, streams);
      if (main?.name !== 'w:document') throw new AppError('unreadable-file', 'file-not-word', { name });
      return main;
    },
    part: (kind) => read(targets.get(kind) ?? `${folder}${kind}.xml`),
    core: () => read(root.get('core-properties') ?? 'docProps/core.xml'),
  };
}

/** Paths inside the package by the kind of relationship. Targets outside of the file are left alone. */
function targetsOf(relationships: XmlElement | null, folder: string): Map<string, string> {
  const targets = new Map<string, string>();
  for (const relationship of relationships ? elementsOf(relationships) : []) {
    if (relationship.attributes.get('TargetMode') === 'External') continue;
    const kind = /[^/]*$/u.exec(relationship.attributes.get('Type') ?? '')?.[0] ?? '';
    const target = relationship.attributes.get('Target') ?? '';
    if (!targets.has(kind)) targets.set(kind, resolvePath(folder, target));
  }
  return targets;
}

function resolvePath(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
