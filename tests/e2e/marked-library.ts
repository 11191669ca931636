/** A library with three invented speeches and six marked passages, for the specs of excerpts and export. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { libraryCopies, type LibraryCopy } from './library-copies';
import { lectern } from './reading-desk';
import { threeSpeeches } from './speech-files';

type Mark = { of: string; quote: string; colour: number; tags: string[]; note?: string };

const marks: readonly Mark[] = [
  { of: '防汛', quote: '一是要抓巡查；二是要抓值班。', colour: 2, tags: ['责任落实/巡查', '防汛'], note: '“抓值班”可与去年的提法对照。' },
  { of: '防汛', quote: '防汛责任要落到每一座水库、每一段堤防。', colour: 5, tags: ['责任落实'] },
  { of: '春耕', quote: '农时不等人', colour: 1, tags: [] },
  { of: '春耕', quote: '渠道清淤要赶在放水之前完成。', colour: 4, tags: ['责任落实/期限'] },
  { of: '营商', quote: '办事流程还能再短一些', colour: 1, tags: ['流程'] },
  { of: '营商', quote: '凡是企业反映的问题，都要有人办、有回音。', colour: 2, tags: ['责任落实/期限', '流程'] },
];

const copies = libraryCopies('marked', async (library) => {
  const ids = new Map<string, number>();
  for (const { name, text } of threeSpeeches) {
    const file = join(library, name);
    await writeFile(file, text);
    const report = JSON.parse(lectern(library, 'import', file, '--no-split', '--json')) as { files: { speeches: { id: number }[] }[] }; // the contract of the command
    ids.set(name.replace('.txt', ''), report.files[0]?.speeches[0]?.id ?? 0);
  }
  for (const { of, quote, colour, tags, note } of marks) {
    const tagged = tags.flatMap((tag) => ['--tag', tag]);
    lectern(library, 'mark', String(ids.get(of)), '--quote', quote, '--colour', String(colour), ...tagged, ...(note === undefined ? [] : ['--note', note]));
  }
});

/** A fresh library folder with all of it, and the way to remove it. */
export function markedLibrary(): Promise<LibraryCopy> {
  return copies();
}
