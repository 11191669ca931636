import type { Look } from '../office/look';
import type { Writer } from '../office/writer';

/** Blanks that HTML folds into one. */
const BLANKS = /([ \t\r\n\f]+)|([^ \t\r\n\f]+)/gu;

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’…—]/u;

// oxlint-disable-next-line no-control-regex -- controls are what it looks for
const NO_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\ufeff]/gu;

/** Writes text as a browser would lay it out. */
export type Flow = {
  text(text: string, look: Look, deleted: boolean): void;
  verbatim(text: string, look: Look): void;
  lineBreak(): void;
  /** A paragraph begins: blanks and indents at its start are no text. */
  begin(): void;
  /** Whether the paragraph has letters in it so far. */
  isFilled(): boolean;
};

/**
 * Folds blanks, and drops a line end between two Chinese characters: the file was wrapped there, the text has no
 * blank (CSS Text 3, 4.1.3).
 */
export function createFlow(writer: Writer): Flow {
  let last = '';
  let gap = '';
  let filled = false;
  const put = (text: string, look: Look, deleted: boolean) => {
    filled = true;
    if (deleted) writer.deleted(text, look);
    else writer.text(text, look);
  };
  return {
    text(raw, look, deleted) {
      for (const [, blanks, letters] of raw.replaceAll(NO_TEXT, '').matchAll(BLANKS)) {
        if (blanks !== undefined) {
          gap ||= blanks.includes('\n') ? '\n' : ' ';
          continue;
        }
        const word = last === '' ? (letters ?? '').replace(/^[\u00a0\u3000]+/u, '') : (letters ?? '');
        if (word === '') continue;
        const joined = gap === '' || last === '' || (gap === '\n' && WIDE.test(last) && WIDE.test(word.charAt(0)));
        put(joined ? word : ` ${word}`, look, deleted);
        gap = '';
        last = word.slice(-1);
      }
    },
    verbatim(raw, look) {
      for (const [index, line] of raw.replaceAll(NO_TEXT, '').split('\n').entries()) {
        if (index > 0) writer.lineBreak();
        if (line !== '') put(line, look, false);
        last = line.slice(-1);
      }
      gap = '';
    },
    lineBreak() {
      writer.lineBreak();
      last = '';
      gap = '';
    },
    begin() {
      last = '';
      gap = '';
      filled = false;
    },
    isFilled: () => filled,
  };
}
