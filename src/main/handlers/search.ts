import type { HandlersOf } from '@shared/contract/contract';
import type { searchChannels } from '@shared/contract/search';
import { createInitials } from '@shared/domain/pinyin-initials';
import type { Library } from '../store/library';
import { forgetSearch, listRecent, rememberSearch } from '../store/recent-searches';
import { checkSpeeches } from '../store/speeches';
import { answerSearch, marksInSpeech } from './search-answer';
import { listHits } from './search-hits';
import { answerNotes } from './search-notes';
import { suggestSearch } from './search-suggestions';

type Names = Extract<keyof typeof searchChannels, `search.${string}`>;

export function searchHandlers(library: Library): HandlersOf<Names> {
  const { db } = library;
  const initials = createInitials();
  return {
    'search.query': (asked) => answerSearch(library, asked),
    'search.notes': (asked) => answerNotes(library, asked),
    'search.run': ({ query, limit }) => listHits(library, query, limit),
    'search.inSpeech'({ query, speech }) {
      checkSpeeches(db, [speech]);
      return marksInSpeech(library, query, speech);
    },
    'search.suggest': (asked) => suggestSearch(library, initials, asked),
    'search.state': () => library.index.state(),
    'search.recent': () => listRecent(db),
    'search.remember'({ query }) {
      library.note('recent', [], () => rememberSearch(db, query, library.now()));
      return null;
    },
    'search.forget'({ query }) {
      library.note('recent', [], () => forgetSearch(db, query));
      return null;
    },
  };
}
