import { Tag } from './tag';

/** One tag as it travels between libraries and other programs. */
export type Code = Pick<Tag, 'name' | 'colour' | 'description' | 'aliases' | 'pattern'> & {
  /** Names the tag in every library. Empty where a file has none. */
  uid: string;
  /** Index of the code above in the list, which comes before it; null at the top. */
  parent: number | null;
};

/** What a file says about a code: absent properties are left as they are in the library. */
export type ReadCode = Pick<Code, 'uid' | 'name' | 'parent'> & Partial<Pick<Code, 'colour' | 'description' | 'aliases' | 'pattern'>>;

/** The eight tag colours as other programs know them. */
export const TAG_COLOURS = ['#b3261e', '#b15c00', '#7a6a00', '#2e7d32', '#00796b', '#1565c0', '#6a3fb5', '#a0306e'] as const;
