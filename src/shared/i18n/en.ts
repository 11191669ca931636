import { documentsSentences } from './en/documents';
import { failuresSentences } from './en/failures';
import { filesSentences } from './en/files';
import { historySentences } from './en/history';
import { hostsSentences } from './en/hosts';

/** All that is said outside the window, by what it is about: see the files in `en/`. */
export const sentences = {
  ...failuresSentences,
  ...filesSentences,
  ...historySentences,
  ...documentsSentences,
  ...hostsSentences,
} as const;

export type Reason = keyof typeof sentences;
