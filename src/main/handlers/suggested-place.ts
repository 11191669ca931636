import { matchAnchor, searchable } from '@shared/anchor/match-quote';
import { compareTexts } from '@shared/anchor/text-similarity';
import { similarity } from '@shared/anchor/align';
import type { Output } from '@shared/contract/contract';
import type { Library } from '../store/library';
import { getPassages } from '../store/passages';
import { getBody } from '../store/speeches';

/** The best place for a passage without one, with its difference; null when nothing fits or it has a place. Throws `no-passage`. */
export function suggestPlace({ db }: Pick<Library, 'db'>, id: number): Output<'passages.suggest'> {
  const [passage] = getPassages(db, [id]);
  if (passage === undefined || passage.state === 'attached') return null;
  const body = getBody(db, passage.speech);
  const search = searchable(body);
  // a passage that was moved has other words around it now
  const found = matchAnchor(search, passage) ?? matchAnchor(search, { ...passage, prefix: '', suffix: '' });
  if (found === null) return null;
  const { start, end, rivals } = found;
  const words = body.slice(start, end);
  return { start, end, rivals, similarity: similarity(passage.exact, words), runs: compareTexts(passage.exact, words) };
}
