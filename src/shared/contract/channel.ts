import type * as z from 'zod';

export type Channel<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = { input: I; output: O };

/** One row of the contract: what a request must look like and what its answer looks like. */
export function channel<I extends z.ZodType, O extends z.ZodType>(input: I, output: O): Channel<I, O> {
  return { input, output };
}
