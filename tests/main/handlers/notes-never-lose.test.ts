import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noteText } from '@shared/domain/note-document';
import { createTestApp } from '../../support/app';
import { newNote, paragraph } from '../../support/notes';
import { markQuote, storeSpeech } from '../../support/speeches';

const QUOTES = ['防汛责任要落到每一座水库', '值班电话要有人接', '预案要一村一策'];
const TEXT = `同志们：\n${QUOTES.map((quote) => `${quote}，这一条不能含糊。`).join('\n')}`;

const act = fc.constantFrom('delete', 'move', 'recolour', 'rename', 'trash', 'restore', 'undo', 'purge');

test('whatever happens to its sources, the text of a note stays as it was written and can be exported', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(act, fc.nat(2)), { maxLength: 8 }), async (acts) => {
      const app = createTestApp();
      const speech = await storeSpeech(app, { title: '讲话', text: TEXT, speaker: '林若溪', date: '2021-05-18' });
      const passages = [];
      for (const quote of QUOTES) passages.push(await markQuote(app, speech, quote));
      const made = await newNote(app, 'blank', '汇编', passages.map(({ id }) => id));
      const { stamp } = made;
      const content = { title: '汇编', fields: [], document: { blocks: [...made.document.blocks, paragraph('以上各条请各单位对照落实。')] } };
      await app.client.call('notes.save', { id: made.id, base: stamp, content, typing: 't' });
      const before = noteText(content.document);

      for (const [what, at] of acts) await change(app, speech, passages[at]?.id ?? 0, what);

      const note = await app.client.call('notes.get', { id: made.id });
      expect(noteText(note.document)).toBe(before);
      const choices = { layout: 'plain', fields: true, duties: true, citations: 'inline' } as const;
      const sheet = await app.client.call('notes.preview', { id: made.id, choices });
      const words = JSON.stringify(sheet.blocks);
      expect(words).toContain('以上各条请各单位对照落实。');
      expect(sheet.blocks.filter((block) => block.kind === 'excerpt' && block.first)).toHaveLength(QUOTES.length);
      expect(app.errors).toEqual([]);
      await app.app.close();
    }),
    { numRuns: 40 },
  );
});

/** One act on a source. What is refused (nothing to undo, gone already) is no change. */
async function change(app: ReturnType<typeof createTestApp>, speech: number, passage: number, what: string): Promise<void> {
  const inputs: Record<string, [string, unknown]> = {
    delete: ['passages.delete', { ids: [passage] }],
    move: ['passages.update', { ids: [passage], changes: { start: 5, end: 9 } }],
    recolour: ['passages.update', { ids: [passage], changes: { colour: 6 } }],
    rename: ['speeches.update', { id: speech, changes: { title: '改了名的讲话' } }],
    trash: ['speeches.trash', { ids: [speech] }],
    restore: ['speeches.restore', { ids: [speech] }],
    purge: ['speeches.purge', { ids: [speech] }],
    undo: ['history.undo', {}],
  };
  // undoing the writing itself is the one thing that is meant to change the note
  const next = (await app.client.call('history.state', {})).undo?.reason;
  if (what === 'undo' && (next === 'did-write-note' || next === 'did-create-note')) return;
  const [name, input] = inputs[what] ?? ['', {}];
  await app.request(name, input);
}
