import type { Reason } from './en';
import { documentsSentences } from './zh-CN/documents';
import { failuresSentences } from './zh-CN/failures';
import { filesSentences } from './zh-CN/files';
import { historySentences } from './zh-CN/history';
import { hostsSentences } from './zh-CN/hosts';

/** All that is said outside the window, by what it is about: see the files in `zh-CN/`. */
export const sentences: Record<Reason, string> = {
  ...failuresSentences,
  ...filesSentences,
  ...historySentences,
  ...documentsSentences,
  ...hostsSentences,
};
