import type { Excerpt } from './excerpt';
import { groupExcerpts } from './group-excerpts';
import type { NoteSource } from './note';
import type { ExcerptBlock, NoteBlock } from './note-document';
import type { Tag } from './tag';
import type { Locale } from '../i18n/locale';

/** The block that shows a passage, with what it says now kept beside it. */
export function excerptBlock(source: Pick<NoteSource, 'passage' | 'quote' | 'citation' | 'colour'>): ExcerptBlock {
  const { passage, quote, citation, colour } = source;
  return { kind: 'excerpt', passage, quote, citation, colour, frozen: false };
}

/** A sectioned draft: a numbered heading for each tag, below it a line to write on and the excerpts that carry the tag. */
export function outlineBlocks(excerpts: readonly Excerpt[], tags: readonly Tag[], locale: Locale): NoteBlock[] {
  const groups = groupExcerpts({ excerpts, filter: {}, tags, group: 'tag', locale });
  const used = new Set<number>();
  return groups.flatMap((group): NoteBlock[] => {
    // a passage with several tags stands where the first of them does: a draft that repeats itself is no draft
    const fresh = group.excerpts.filter(({ passage }) => !used.has(passage));
    fresh.forEach(({ passage }) => used.add(passage));
    if (fresh.length === 0) return [];
    return [
      { kind: 'heading', level: 1, numbered: true, inlines: [{ kind: 'text', text: group.heading }] },
      { kind: 'paragraph', inlines: [] },
      ...fresh.map(excerptBlock),
    ];
  });
}
