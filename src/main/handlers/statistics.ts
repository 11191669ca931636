import type { Handlers, HandlersOf } from '@shared/contract/contract';
import type { statisticsChannels } from '@shared/contract/statistics';
import { toCsv } from '@shared/domain/csv';
import { say, type Locale } from '@shared/i18n/locale';
import { readLexicon, writeLexicon } from '../store/lexicon';
import type { Library } from '../store/library';
import { readSettings } from '../store/settings';
import { speakerCounts, tagCounts, tagsTogether, timeline } from '../store/statistics';
import { fileNameFor } from './file-name-for';
import { concordanceTable, repeatTable, speakerTable, tagTable, timelineTable, togetherTable, wordingTable, wordTable, type Table } from './statistics-tables';
import { concordance, countWords, repeats, wordings } from './text-statistics';

type Wanted = Parameters<Handlers['statistics.export']>[0];

/** Rows of a table that is asked for whole. */
const ALL = 1_000_000;

export function statisticsHandlers(library: Library): HandlersOf<keyof typeof statisticsChannels> {
  const { db, folding } = library;

  async function tableOf(wanted: Wanted, locale: Locale): Promise<Table> {
    switch (wanted.table) {
      case 'tags':
        return tagTable(tagCounts(db, folding, wanted.filter), locale);
      case 'together':
        return togetherTable(tagsTogether(db, folding, wanted), locale);
      case 'timeline':
        return timelineTable(timeline(db, folding, wanted), wanted.rows, locale);
      case 'speakers':
        return speakerTable(speakerCounts(db, folding, wanted.filter), locale);
      case 'words':
        return wordTable(await countWords(library, { ...wanted, limit: ALL }), locale);
      case 'concordance':
        return concordanceTable(await concordance(library, { ...wanted, offset: 0, limit: ALL }), locale);
      case 'wording':
        return wordingTable(await wordings(library, { ...wanted, limit: ALL }), locale);
      case 'repeats':
        return repeatTable(await repeats(library, { ...wanted, limit: ALL }), locale);
      default:
        return wanted satisfies never;
    }
  }

  return {
    'statistics.tags': ({ filter }) => tagCounts(db, folding, filter),
    'statistics.together': (query) => tagsTogether(db, folding, query),
    'statistics.timeline': (query) => timeline(db, folding, query),
    'statistics.speakers': ({ filter }) => speakerCounts(db, folding, filter),
    'statistics.words': (query) => countWords(library, query),
    'statistics.concordance': (query) => concordance(library, query),
    'statistics.wording': (query) => wordings(library, query),
    'statistics.repeats': (query) => repeats(library, query),
    'statistics.lexicon': () => readLexicon(db),
    'statistics.setLexicon'(changes) {
      library.act({ label: { reason: 'did-edit-lexicon', params: {} } }, () => writeLexicon(db, changes));
      return readLexicon(db);
    },
    async 'statistics.export'(wanted) {
      const { locale } = readSettings(db);
      const params = 'phrase' in wanted ? { phrase: wanted.phrase } : {};
      const name = fileNameFor(say(locale, `table-name-${wanted.table}`, params), 'csv');
      return { name, mime: 'text/csv', bytes: new TextEncoder().encode(toCsv(await tableOf(wanted, locale))) };
    },
  };
}
