import type { HandlersOf } from '@shared/contract/contract';
import type { suggestionChannels } from '@shared/contract/suggestions';
import { deleteDeclined, insertDeclined, listDeclined } from '../store/declined-suggestions';
import type { Library } from '../store/library';
import { checkSpeeches } from '../store/speeches';
import { markRanges } from './mark-ranges';

export function suggestionHandlers(library: Library): HandlersOf<keyof typeof suggestionChannels> {
  const { db } = library;
  return {
    'suggestions.declined'({ speech }) {
      checkSpeeches(db, [speech]);
      return listDeclined(db, speech);
    },
    'suggestions.accept': (accepted) => ({ count: markRanges(library, accepted, 'did-accept-suggestions') }),
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
