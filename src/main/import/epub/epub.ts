import { runsText } from '@shared/domain/document';
import type { Importer } from '../draft';
import { decode } from '../decode';
import { htmlEncoding } from '../html/html-encoding';
import { readHtml } from '../html/read-html';
import { keywordsIn, officeReading } from '../office/office-drafts';
import { createWriter, type Written } from '../office/writer';
import { storedLine } from '../stored';
import { openBook } from './package';

/** What the title of a speech says about itself. */
const SPEECH = /讲话|致辞|致词|报告|发言|演讲|讲稿|贺信|贺词|谈话|寄语|答记者问|speech|address|remarks|statement|message/iu;

/**
 * E-books: the text documents in the order of reading, as web pages are read. A book whose titles are mostly those of
 * speeches gives one speech for each document that opens with a title.
 */
export const epubImporter: Importer = {
  id: 'epub',
  extensions: ['epub'],
  read({ name, bytes, split }) {
    const book = openBook(name, bytes);
    const writer = createWriter();
    let images = 0;
    for (const { bytes: part } of book.documents) {
      writer.pageBreak();
      const { text } = decode(name, part, htmlEncoding(part) ?? undefined);
      images += readHtml(name, text, writer).images;
    }
    const written = writer.finish();
    const properties = { title: book.title, keywords: keywordsIn(book.keywords.join('；')) };
    const counts = { images, changes: 0, embedded: 0 };
    const reading = officeReading({ format: 'epub', name, split: split && holdsSpeeches(written), written, comments: [], properties, counts });
    const single = reading.drafts.length === 1 ? reading.drafts[0] : undefined;
    if (single) single.speaker ||= storedLine(book.author, 200);
    for (const draft of reading.drafts) draft.source = storedLine(reading.drafts.length > 1 ? book.title : '', 500);
    return reading;
  },
};

/** Whether most titles of a book are those of speeches. */
function holdsSpeeches({ blocks, titles }: Written): boolean {
  const named = [...titles].filter((index) => {
    const block = blocks[index];
    return block?.kind === 'heading' && SPEECH.test(runsText(block.runs));
  });
  return named.length > 1 && named.length * 2 > titles.size;
}
