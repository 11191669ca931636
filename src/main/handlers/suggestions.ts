import { describeAnchor } from '@shared/anchor/describe';
import type { HandlersOf } from '@shared/contract/contract';
import type { suggestionChannels } from '@shared/contract/suggestions';
import { deleteDeclined, insertDeclined, listDeclined } from '../store/declined-suggestions';
import type { Library } from '../store/library';
import { addTags, insertPassage } from '../store/passages';
import { readSettings } from '../store/settings';
import { checkSpeeches, getBody } from '../store/speeches';

export function suggestionHandlers(library: Library): HandlersOf<keyof typeof suggestionChannels> {
  const { db, newId } = library;
  return {
    'suggestions.declined'({ speech }) {
      checkSpeeches(db, [speech]);
      return listDeclined(db, speech);
    },
    'suggestions.accept'({ speech, ranges, colour, tagPaths }) {
      const body = getBody(db, speech);
      const anchors = ranges.map(({ start, end }) => describeAnchor(body, start, end));
      const maker = { now: library.now(), newId };
      const { author } = readSettings(db);
      library.act({ label: { reason: 'did-accept-suggestions', params: { count: anchors.length } } }, () => {
        const ids = anchors.map((anchor) => insertPassage(db, { speech, anchor, colour, note: '', author }, maker));
        addTags(db, ids, tagPaths, maker);
      });
      return { count: anchors.length };
    },
    'suggestions.decline'({ speech, declined }) {
      checkSpeeches(db, [speech]);
      const now = library.now();
      library.act({ label: { reason: 'did-decline-suggestions', params: { count: declined.length } } }, () => insertDeclined(db, speech, declined, now));
      return null;
    },
    'suggestions.recall'({ speech }) {
      checkSpeeches(db, [speech]);
      const count = library.act({ label: { reason: 'did-recall-suggestions', params: {} } }, () => deleteDeclined(db, speech));
      return { count };
    },
  };
}
