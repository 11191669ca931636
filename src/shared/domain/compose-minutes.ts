/** What stands around the text of a note in an exported document: its fields, and for minutes the head and foot of GB/T 9704. */
import { dateIn } from './chinese-date';
import type { NoteField } from './note';
import type { NoteChoices, NoteSheetBlock } from './note-sheet';
import { printable } from './sheet-paragraphs';
import { say, type Locale } from '../i18n/locale';

export type Around = { head: NoteSheetBlock[]; present: NoteSheetBlock[]; imprint: NoteSheetBlock[] };

/** The filled fields as lines below the title; none where they are not wanted. */
export function fieldBlocks(fields: readonly NoteField[], { fields: wanted }: Pick<NoteChoices, 'fields'>): NoteSheetBlock[] {
  return wanted ? fields.filter(filled).map(({ name, value }): NoteSheetBlock => ({ kind: 'field', name, value: line(value) })) : [];
}

/**
 * Around the text of minutes (GB/T 9704-2012, 10.3 and 7.4): above it the sign, the number, who issues them and the day,
 * then the other fields; below it those present; at the foot of the last page to whom they go.
 */
export function minutesAround(title: string, fields: readonly NoteField[], choices: NoteChoices, locale: Locale): Around {
  const value = (role: NoteField['role']) => line(fields.find((field) => field.role === role)?.value ?? '');
  const said = value('date');
  const iso = dateIn(said);
  const day = iso === null ? said : dayText(iso, locale);
  const sign = /纪要$|minutes$/iu.test(title) ? title : say(locale, 'note-minutes-sign', { title });
  const [issue, unit] = [value('issue'), value('unit')];
  // a time of day has no place in the head: then the field says it in full
  const rest = fields.filter(({ role, value: text }) => role === 'other' || role === 'subject' || (role === 'date' && /\d\s*[:：时点]/u.test(text)));
  return {
    head: [
      { kind: 'sign', text: sign },
      ...(issue === '' ? [] : [{ kind: 'issue' as const, text: issue }]),
      { kind: 'issuer', left: unit, right: day },
      ...fieldBlocks(rest, choices),
    ],
    present: choices.fields ? attendance(fields) : [],
    imprint: choices.fields ? imprint(fields, unit, day === '' ? '' : say(locale, 'note-issued', { day })) : [],
  };
}

/** A text on one line, without what no document can hold. */
export function line(text: string): string {
  return printable(text).replaceAll(/[\t\n]+/gu, ' ').trim();
}

function dayText(iso: string, locale: Locale): string {
  const [year, month, day] = iso.split('-').map(Number);
  return locale === 'zh-CN' ? `${year}年${month}月${day}日` : iso;
}

function attendance(fields: readonly NoteField[]): NoteSheetBlock[] {
  const order = ['attending', 'absent', 'sitting-in'];
  return order.flatMap((role) =>
    fields.filter((field) => field.role === role && filled(field)).map(({ name, value }): NoteSheetBlock => ({ kind: 'attendance', name, value: line(value) })),
  );
}

function imprint(fields: readonly NoteField[], left: string, right: string): NoteSheetBlock[] {
  const copies = fields.find((field) => field.role === 'copies' && filled(field));
  return copies === undefined ? [] : [{ kind: 'imprint', name: copies.name, copies: line(copies.value), left, right }];
}

function filled({ value }: NoteField): boolean {
  return value.trim() !== '';
}
