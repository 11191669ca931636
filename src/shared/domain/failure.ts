import * as z from 'zod';
import { sentences, type Reason } from '../i18n/en';
import { fill } from '../i18n/fill';

/** Why a request failed, in a form that crosses every transport: `code` decides, `reason` + `params` are shown. */
export const FailureCode = z.enum([
  'unknown-channel',
  'invalid-input',
  'not-found',
  'conflict',
  'unreadable-file',
  'storage',
  'cancelled',
  'internal',
]);
export type FailureCode = z.infer<typeof FailureCode>;

export const Params = z.record(z.string(), z.union([z.string(), z.number()]));
export type Params = z.infer<typeof Params>;

export const Failure = z.object({
  code: FailureCode,
  reason: z.custom<Reason>((key) => typeof key === 'string' && Object.hasOwn(sentences, key)),
  params: Params,
  /** The English sentence, for logs and scripts. */
  message: z.string(),
});
export type Failure = z.infer<typeof Failure>;

/** The one error every layer may throw: an expected failure with a sentence for the person. */
export class AppError extends Error {
  readonly failure: Failure;

  constructor(code: FailureCode, reason: Reason, params: Params = {}) {
    const message = fill(sentences[reason], params);
    super(message);
    this.name = 'AppError';
    this.failure = { code, reason, params, message };
  }
}

/** The failure inside any thrown value: its own when it is an AppError, `internal` for everything else. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof AppError) return thrown.failure;
  return new AppError('internal', 'internal').failure;
}
