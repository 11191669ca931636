import * as z from 'zod';
import { sentences as en, type Reason } from './en';
import { fill } from './fill';
import { sentences as zh } from './zh-CN';

/** The interface languages, Chinese first. */
export const Locale = z.enum(['zh-CN', 'en']);
export type Locale = z.infer<typeof Locale>;

const tables = { 'zh-CN': zh, en } satisfies Record<Locale, Record<Reason, string>>;

/** One sentence that both processes and the command line can say, with its `{parameters}` filled in. */
export function say(locale: Locale, reason: Reason, params: Readonly<Record<string, string | number>> = {}): string {
  return fill(tables[locale][reason], params);
}
