import { describeAnchor } from '@shared/anchor/describe';
import type { HandlersOf } from '@shared/contract/contract';
import type { passageChannels } from '@shared/contract/passages';
import { AppError } from '@shared/domain/failure';
import type { Notice } from '@shared/domain/import-report';
import type { Colour, Passage } from '@shared/domain/passage';
import type { Library } from '../store/library';
import {
  addTags,
  deletePassages,
  getPassages,
  insertPassage,
  keepWhole,
  listPassages,
  movePassage,
  removeTags,
  restylePassages,
} from '../store/passages';
import { passageSheet } from '../store/passage-sheet';
import { readSettings } from '../store/settings';
import { checkSpeeches, getBody } from '../store/speeches';
import { markRanges } from './mark-ranges';
import { suggestPlace } from './suggested-place';
import { mergePassages, splitPassage } from './passage-shapes';

export function passageHandlers(library: Library): HandlersOf<keyof typeof passageChannels> {
  const { db, newId } = library;
  return {
    'passages.list'({ speech }) {
      checkSpeeches(db, [speech]);
      return listPassages(db, speech);
    },
    'passages.sheet'({ speech }) {
      checkSpeeches(db, [speech]);
      return passageSheet(db, speech);
    },
    'passages.create'({ speech, start, end, colour, note = '', tagPaths = [] }) {
      const anchor = describeAnchor(getBody(db, speech), start, end);
      const maker = { now: library.now(), newId };
      const { author } = readSettings(db);
      const id = library.act({ label: { reason: 'did-mark', params: {} } }, () => {
        const created = insertPassage(db, { speech, anchor, colour, note, author }, maker);
        addTags(db, [created], tagPaths, maker);
        return created;
      });
      return one(getPassages(db, [id]));
    },
    'passages.createAll': (given) => ({ count: markRanges(library, { ...given, tagPaths: [] }, 'did-mark-finds') }),
    'passages.update'({ ids, changes, typing }) {
      const passages = getPassages(db, ids);
      const maker = { now: library.now(), newId };
      library.act({ label: labelOf(changes, passages), joinKey: typing }, () => {
        const colour = changes.colour as Colour | undefined; // 1 to 6 by its schema
        restylePassages(db, ids, { colour, note: changes.note }, maker.now);
        if (changes.addTagPaths) addTags(db, ids, changes.addTagPaths, maker);
        if (changes.removeTags) removeTags(db, ids, changes.removeTags, maker.now);
        if (changes.whole !== undefined) keepWhole(db, ids, changes.whole, maker.now);
        if (changes.start !== undefined || changes.end !== undefined) move(library, passages, changes.start, changes.end);
      });
      return getPassages(db, ids);
    },
    'passages.suggest': ({ id }) => suggestPlace(library, id),
    'passages.split': ({ id, at }) => splitPassage(library, id, at),
    'passages.merge': ({ ids }) => mergePassages(library, ids),
    'passages.delete'({ ids }) {
      getPassages(db, ids);
      const label = { reason: 'did-delete-passages' as const, params: { count: new Set(ids).size } };
      library.act({ label }, () => deletePassages(db, ids));
      return null;
    },
  };
}

function move({ db, now }: Library, passages: Passage[], start: number | undefined, end: number | undefined): void {
  if (passages.length > 1) {
    throw new AppError('invalid-input', 'invalid-input', { name: 'passages.update', detail: 'start, end: one passage only' });
  }
  const passage = one(passages);
  const anchor = describeAnchor(getBody(db, passage.speech), start ?? passage.start, end ?? passage.end);
  movePassage(db, passage.id, anchor, now());
}

function one(passages: Passage[]): Passage {
  const [passage] = passages;
  if (!passage) throw new RangeError('There is no passage where one was asked for.');
  return passage;
}

type Changes = { note?: unknown; addTagPaths?: unknown; removeTags?: unknown; colour?: unknown; whole?: unknown };

function labelOf(changes: Changes, passages: readonly Passage[]): Notice {
  if (changes.note !== undefined) return { reason: 'did-note', params: {} };
  if (changes.addTagPaths !== undefined || changes.removeTags !== undefined) return { reason: 'did-tag-passage', params: {} };
  if (changes.colour !== undefined) return { reason: 'did-recolour', params: {} };
  if (changes.whole !== undefined) return { reason: 'did-keep-whole', params: {} };
  if (passages.every((passage) => passage.state === 'orphan')) return { reason: 'did-place-passage', params: {} };
  return { reason: 'did-move-passage', params: {} };
}
