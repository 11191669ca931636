import type { Block, Run } from '@shared/domain/document';
import { noteLabel } from './office/docx/note-label';

const definition = /^ {0,3}\[\^([^\]\s]{1,60})\]:[ \t]*(.*)$/u;
const reference = /\[\^([^\]\s]{1,60})\]/gu;
const fence = /^ {0,3}(`{3,}|~{3,})/u;

export type MarkdownNotes = {
  /** Runs with the marks of notes as print has them, ［1］, counted in the order they are met. */
  marked(runs: readonly Run[]): Run[];
  /** The notes that some blocks refer to, in their order; with `rest` also those that nothing refers to. */
  of(blocks: readonly Block[], rest: boolean, runsOf: (text: string) => Run[]): Block[];
};

/** Takes footnotes (`[^1]: …`, as Pandoc and GitHub write them) out of a text. Inside of code they stay as they are. */
export function takeMarkdownNotes(text: string): { text: string; notes: MarkdownNotes } {
  const written = new Map<string, string[]>();
  const kept: string[] = [];
  let open: string[] | null = null;
  let code = '';
  for (const line of text.split('\n')) {
    const mark = fence.exec(line)?.[1] ?? '';
    if (mark !== '' && (code === '' || mark.startsWith(code))) code = code === '' ? mark : '';
    const found = code === '' ? definition.exec(line) : null;
    if (found) {
      open = [found[2] ?? ''];
      written.set(found[1] ?? '', open);
    } else if (open && /^(?: {2,}|\t)\S/u.test(line)) open.push(line.trim());
    else if (!open || line.trim() !== '') {
      open = null;
      kept.push(line);
    }
  }
  return { text: kept.join('\n'), notes: createNotes(written) };
}

function createNotes(written: ReadonlyMap<string, readonly string[]>): MarkdownNotes {
  const labels = new Map<string, string>();
  const labelOf = (id: string): string => {
    const label = labels.get(id) ?? noteLabel('decimal', labels.size + 1);
    labels.set(id, label);
    return label;
  };
  return {
    marked: (runs) => runs.map((run) => ({ ...run, text: run.text.replaceAll(reference, (whole, id: string) => (written.has(id) ? labelOf(id) : whole)) })),
    of(blocks, rest, runsOf) {
      const text = JSON.stringify(blocks);
      const referred = [...labels.keys()].filter((id) => text.includes(labelOf(id)));
      const unheard = rest ? [...written.keys()].filter((id) => !labels.has(id)) : [];
      return [...referred, ...unheard].map((id, index): Block => ({ kind: 'footnote', id: `n${index}`, label: labelOf(id), runs: runsOf((written.get(id) ?? []).join(' ')) }));
    },
  };
}
