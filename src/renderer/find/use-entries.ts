import { useTranslation } from 'react-i18next';
import type { ExcerptFilter } from '@shared/domain/excerpt';
import { useAnswer } from '../bridge/queries';
import type { ReadTarget } from '../shell/navigation';
import { pathText } from '../tag/path-text';
import { fromFirstMark, marksOf, type Entry, type PaletteScope } from './palette-entries';

export type PaletteCommand = { id: string; label: string; keys?: string; run: () => void };

export type PaletteActs = {
  commands: readonly PaletteCommand[];
  onOpen: (speech: number, target?: ReadTarget) => void;
  onExcerpts: (filter: ExcerptFilter) => void;
  onNote: (note: number, find: string | undefined) => void;
};

export type Section = { heading: string; entries: Entry[] };

const FEW = 4;
const MANY = 12;
const LONGEST = 100;

/** What the palette offers for some words: tags, commands, speeches and their places, excerpts, speakers. */
export function useEntries(words: string, scope: PaletteScope, acts: PaletteActs): Section[] {
  const { t } = useTranslation(['find', 'library']);
  const asks = words !== '';
  const all = scope === 'all';
  const short = words.slice(0, LONGEST);
  const tags = useAnswer('tags.suggest', { text: short, limit: all ? FEW : MANY }, { enabled: (all && asks) || scope === 'tags', keepPrevious: true }).data ?? [];
  const found = useAnswer('search.query', { query: asks ? words : ' ', limit: FEW + 1, places: 1 }, { enabled: all && asks, keepPrevious: true }).data;
  const excerpts = useAnswer('excerpts.list', { filter: { text: words }, order: 'place', offset: 0, limit: FEW }, { enabled: all && asks, keepPrevious: true }).data?.rows ?? [];
  const notes = useAnswer('search.notes', { query: asks ? words : ' ', limit: FEW, places: 1 }, { enabled: all && asks, keepPrevious: true }).data?.notes ?? [];
  const recent = useAnswer('speeches.list', { filter: { opened: true }, order: 'opened', descending: true, offset: 0, limit: FEW + 1 }, { enabled: all && !asks }).data?.rows ?? [];
  const speakers = useAnswer('speeches.facets', {}, { enabled: scope === 'speakers' }).data?.speakers ?? [];

  const tagEntries = tags.map(({ tag, by, matched }): Entry => {
    const text = pathText(tag.path);
    return { id: `tag-${tag.id}`, kind: 'tag', text, marks: marksOf(text, words), hint: by === 'initials' || by === 'alias' ? matched : t('tagHint', { count: tag.passagesBelow }), run: () => acts.onExcerpts({ allTags: [tag.id] }) };
  });
  const wanted = words.toLowerCase();
  const commandEntries = acts.commands
    .filter(({ label }) => label.toLowerCase().includes(wanted))
    .slice(0, scope === 'commands' || !asks ? acts.commands.length : FEW)
    .map(({ id, label, keys, run }): Entry => ({ id: `command-${id}`, kind: 'command', text: label, marks: marksOf(label, words), hint: '', ...(keys === undefined ? {} : { keys }), run }));
  const speechEntries = asks
    ? (found?.speeches ?? []).map((speech): Entry => {
        const [place] = speech.places;
        const inTitle = place === undefined || speech.titleMarks.length > 0;
        const target = place === undefined ? undefined : place.passage !== null ? { passage: place.passage } : place.field === 'text' ? { offset: place.start, end: place.end } : undefined;
        return {
          id: `speech-${speech.speech}`,
          kind: inTitle ? 'speech' : 'place',
          ...(inTitle ? { text: speech.title, marks: speech.titleMarks } : fromFirstMark(place)),
          hint: [inTitle ? '' : speech.speaker || speech.title, speech.date ?? ''].filter((part) => part !== '').join('　'),
          run: () => acts.onOpen(speech.speech, inTitle ? undefined : target),
        };
      })
    : recent.map((row): Entry => ({ id: `speech-${row.id}`, kind: 'speech', text: row.title, marks: [], hint: row.date ?? '', run: () => acts.onOpen(row.id) }));
  const excerptEntries = excerpts.map((excerpt): Entry => ({
    id: `excerpt-${excerpt.passage}`,
    kind: 'excerpt',
    text: excerpt.quote.replaceAll(/\s/gu, ' '),
    marks: marksOf(excerpt.quote, words),
    hint: excerpt.speechTitle,
    run: () => acts.onOpen(excerpt.speech, { passage: excerpt.passage }),
  }));
  const noteEntries = notes.map(({ note, title, titleMarks, date, places: [place] }): Entry => {
    const inTitle = place === undefined || titleMarks.length > 0;
    const [from, to] = place?.marks[0] ?? [0, 0];
    return {
      id: `note-${note}`,
      kind: 'note',
      ...(inTitle ? { text: title, marks: titleMarks } : fromFirstMark(place)),
      hint: [inTitle ? '' : title, date].filter((part) => part !== '').join('　'),
      run: () => acts.onNote(note, !inTitle && place.part === 'body' ? place.snippet.slice(from, to) : undefined),
    };
  });
  const speakerEntries = speakers
    .filter(({ value }) => value !== '' && value.includes(words))
    .slice(0, MANY)
    .map(({ value, count }): Entry => ({ id: `speaker-${value}`, kind: 'speaker', text: value, marks: marksOf(value, words), hint: t('library:count', { count }), run: () => acts.onExcerpts({ speakers: [value] }) }));

  const sections: Record<PaletteScope, Section[]> = {
    all: [
      { heading: t('tags'), entries: asks ? tagEntries : [] },
      { heading: t(asks ? 'speechTexts' : 'recentSpeeches'), entries: speechEntries },
      { heading: t('excerpts'), entries: asks ? excerptEntries : [] },
      { heading: t('notes'), entries: asks ? noteEntries : [] },
      { heading: t('commands'), entries: commandEntries },
    ],
    commands: [{ heading: t('commands'), entries: commandEntries }],
    tags: [{ heading: t('tags'), entries: tagEntries }],
    speakers: [{ heading: t('speakers'), entries: speakerEntries }],
  };
  return sections[scope].filter(({ entries }) => entries.length > 0);
}
