import type { HandlersOf } from '@shared/contract/contract';
import type { speechChannels } from '@shared/contract/speeches';
import { purgeSpeeches } from '../store/purge';
import type { Library } from '../store/library';
import { speechFacets } from '../store/speech-facets';
import { listSpeeches } from '../store/speech-list';
import {
  checkSpeeches,
  getSpeechRow,
  getSpeechText,
  restoreSpeeches,
  saveReading,
  starSpeeches,
  trashSpeeches,
  updateDetails,
} from '../store/speeches';
import type { Outlines } from './outlines';

export function speechHandlers(library: Library, outlines: Outlines): HandlersOf<keyof typeof speechChannels> {
  const { db } = library;
  return {
    'speeches.list': (query) => listSpeeches(db, query),
    'speeches.facets': () => speechFacets(db),
    'speeches.get'({ id }) {
      const text = getSpeechText(db, id);
      return { ...getSpeechRow(db, id), ...text, outline: outlines.of(id, text.version, () => text.doc) };
    },
    'speeches.update'({ id, changes }) {
      library.act({ label: { reason: 'did-edit-speech', params: {} } }, () => updateDetails(db, id, changes, library.now()));
      return getSpeechRow(db, id);
    },
    'speeches.star'({ ids, starred }) {
      library.act({ label: { reason: 'did-star', params: {} } }, () => starSpeeches(db, ids, starred));
      return null;
    },
    'speeches.trash'({ ids }) {
      library.act({ label: { reason: 'did-trash', params: { count: ids.length } } }, () => trashSpeeches(db, ids, library.now()));
      return null;
    },
    'speeches.restore'({ ids }) {
      library.act({ label: { reason: 'did-restore', params: { count: ids.length } } }, () => restoreSpeeches(db, ids));
      return null;
    },
    'speeches.purge'({ ids }) {
      checkSpeeches(db, ids);
      library.actForGood(ids, () => purgeSpeeches(db, ids));
      return null;
    },
    'speeches.saveReading'(reading) {
      library.note('reading', [reading.id], () => saveReading(db, reading, library.now()));
      return null;
    },
  };
}
