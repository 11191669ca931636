import { markdownOf } from '@shared/domain/sheet-markdown';
import type { Exporter } from './exporter';

/** Markdown, in UTF-8 without a byte order mark. */
export const markdownExporter: Exporter = {
  id: 'markdown',
  extension: 'md',
  mime: 'text/markdown;charset=utf-8',
  render(sheet) {
    return new TextEncoder().encode(markdownOf(sheet));
  },
};
