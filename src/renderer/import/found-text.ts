import i18next from 'i18next';
import type { ProposedSpeech } from '@shared/domain/proposal';
import type { DetailName, TypedDetails } from './typed-details';

const line = ['title', 'speaker', 'date'] as const satisfies readonly DetailName[];

/** Where one detail was found, or that it was typed; null when it is not known. */
export function foundText(speech: ProposedSpeech, typed: TypedDetails, name: DetailName): string | null {
  if (typed[name] !== undefined) return i18next.t('import:where_typed');
  const where = speech.found[name] ?? 'none';
  return where === 'none' ? null : i18next.t(`import:where_${where}`);
}

/** Where the details on the first line were found, and which of them were not. */
export function foundLine(speech: ProposedSpeech, typed: TypedDetails): { found: string; missing: string } {
  const texts = line.map((name) => ({ name, where: foundText(speech, typed, name) }));
  const found = texts.flatMap(({ name, where }) => (where === null ? [] : [i18next.t('import:foundIn', { detail: nameOf(name), where })]));
  const lost = texts.filter(({ name, where }) => where === null && name !== 'title').map(({ name }) => nameOf(name));
  return { found: found.join('　'), missing: lost.length === 0 ? '' : i18next.t('import:notFound', { details: lost.join(i18next.t('import:listAnd')) }) };
}

function nameOf(name: DetailName): string {
  return i18next.t(`import:detail_${name}`);
}
