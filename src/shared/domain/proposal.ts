import * as z from 'zod';
import { Failure } from './failure';
import { Notice } from './import-report';
import { Details, SpeechId } from './speech';

/** Where a detail was found, so that a person can judge it. `none` when it was not found and stays empty. */
export const FoundIn = z.enum(['none', 'collection', 'first-line', 'heading', 'byline', 'signature', 'title', 'text', 'properties', 'file-name']);
export type FoundIn = z.infer<typeof FoundIn>;

/** A speech of the library that a proposed one resembles. `similarity` is the share of common text, 0 to 1. */
export const Resemblance = z.strictObject({
  kind: z.enum(['same-file', 'same-text', 'similar']),
  speech: SpeechId,
  title: z.string(),
  similarity: z.number().min(0).max(1),
});
export type Resemblance = z.infer<typeof Resemblance>;

/** One speech found in a file, not stored yet. */
export const ProposedSpeech = z.strictObject({
  /** Stays the same while borders move. */
  key: z.string(),
  details: Details,
  found: z.record(z.enum(['title', 'speaker', 'date', 'occasion', 'place', 'keywords', 'source']), FoundIn),
  /** The first words of the text, on one line. */
  opening: z.string(),
  characters: z.int().min(0),
  /** Comments and highlights that come along. */
  marks: z.int().min(0),
  /** What made the border before it: the marker as written, or empty for the first one and for borders drawn by hand. */
  border: z.string(),
  resembles: Resemblance.nullable(),
});
export type ProposedSpeech = z.infer<typeof ProposedSpeech>;

/** What one file would bring, before anything is stored. */
export const Proposal = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('read'),
    file: z.string(),
    name: z.string(),
    bytes: z.int(),
    format: z.string(),
    encoding: z.string(),
    /** True when the encoding was detected, false when a person chose it or the format knows it. */
    guessed: z.boolean(),
    /** Encodings a person may choose, best guess first, each with the first words it gives; empty for formats that know theirs. */
    encodings: z.array(z.strictObject({ name: z.string(), preview: z.string() })),
    speeches: z.array(ProposedSpeech),
    /** Lines that are not of the texts but of the web page or collection they were taken from; `taken` says whether they are left out. */
    traces: z.strictObject({ taken: z.boolean(), count: z.int().min(0), lines: z.array(z.string()) }),
    /** Half-width marks in the texts that reading can show full-width; the texts stay as they are. */
    halfWidth: z.int().min(0),
    warnings: z.array(Notice),
  }),
  z.strictObject({ kind: z.literal('failed'), file: z.string(), name: z.string(), bytes: z.int(), failure: Failure }),
]);
export type Proposal = z.infer<typeof Proposal>;

/** What a person decided about one proposed speech. */
export const Decision = z.strictObject({
  key: z.string(),
  include: z.boolean(),
  details: Details,
  /** For a speech that resembles one in the library. */
  onDuplicate: z.enum(['skip', 'keep', 'version']),
});
export type Decision = z.infer<typeof Decision>;
