import type { OutlineEntry } from './outline-entry';
import type { Locale } from '../i18n/locale';

/** A date as it stands in running text: `2017年2月24日`, `2017年2月`, `2017年`; in English as it is stored. */
export function dateInText(date: string, locale: Locale): string {
  if (locale === 'en') return date;
  const [year, month, day] = date.split('-');
  const parts = [`${year}年`];
  if (month !== undefined) parts.push(`${Number(month)}月`);
  if (day !== undefined) parts.push(`${Number(day)}日`);
  return parts.join('');
}

/** What of an entry tells where in the outline a text stands. */
export type OutlinePlace = Pick<OutlineEntry, 'start' | 'end' | 'marker' | 'title'>;

/** The markers of the entries around an offset, outermost first, as `三 · 三是`; empty outside every entry. */
export function placeIn(outline: readonly OutlinePlace[], offset: number): string {
  const around = outline.filter((entry) => entry.start <= offset && offset < entry.end);
  return around.map(shortMarker).filter((marker) => marker !== '').join(' · ');
}

/** The marker without the punctuation that follows it (`三、` → `三`), or the start of an unnumbered heading. */
function shortMarker(entry: OutlinePlace): string {
  const marker = entry.marker.replace(/[、，,.．:：\s]+$/u, '');
  if (marker !== '') return marker;
  const title = Array.from(entry.title);
  return title.length > 12 ? `${title.slice(0, 12).join('')}…` : entry.title;
}

/** One line that names a source: `周明远：《标题》，2017年2月24日，三 · 三是`. What is not known is left out. */
export function cite(
  source: { title: string; speaker: string; date: string | null; place: string },
  locale: Locale,
): string {
  const zh = locale === 'zh-CN';
  const title = zh ? `《${source.title}》` : `“${source.title}”`;
  const head = source.speaker === '' ? title : zh ? `${source.speaker}：${title}` : `${source.speaker}: ${title}`;
  const rest = [source.date === null ? '' : dateInText(source.date, locale), source.place];
  return [head, ...rest.filter((part) => part !== '')].join(zh ? '，' : ', ');
}
