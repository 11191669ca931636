import { UsageError, type Given } from './command';

/** The value of an option that takes text, or undefined when it was not given. */
export function textOption({ values }: Given, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** Every value of an option that may be repeated. */
export function textOptions({ values }: Given, name: string): string[] {
  const value = values[name];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Whether an option without a value was given. */
export function flagOption({ values }: Given, name: string): boolean {
  return values[name] === true;
}

/** The text as a whole number within limits. Fails with a usage error that names `what`. */
export function wholeNumber(what: string, text: string, least: number, most: number = Number.MAX_SAFE_INTEGER): number {
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(value) || value < least || value > most) {
    throw new UsageError('usage-number', { what, value: text });
  }
  return value;
}

/** One of the words an option knows. Fails with a usage error that lists them. */
export function oneOf<T extends string>(what: string, text: string, words: readonly T[]): T {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new UsageError('usage-word', { what, value: text, words: words.join(', ') });
  return found;
}

/** The only argument of a command. Fails with a usage error when there is none or another one. */
export function onlyPositional({ positionals }: Given, what: string): string {
  const [first, second] = positionals;
  if (first === undefined) throw new UsageError('usage-missing', { what });
  if (second !== undefined) throw new UsageError('usage-extra', { value: second });
  return first;
}

/** Fails with a usage error when a command that takes no argument got one. */
export function noPositionals({ positionals }: Given): void {
  const [first] = positionals;
  if (first !== undefined) throw new UsageError('usage-extra', { value: first });
}
