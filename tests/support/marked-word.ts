import { heading, paragraph, run, wordFile } from '../main/import/office/word-file';

const START = '<w:commentRangeStart w:id="7"/>';
const END = '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>';

/** An invented speech as Word saves it with a highlight, a comment, and a comment that stands nowhere. */
export function markedWord(title: string, sentence: string): Uint8Array {
  const body =
    heading(1, title) +
    paragraph(run('同志们：')) +
    paragraph(run(sentence, '<w:highlight w:val="yellow"/>') + run('各级都要抓好落实，')) +
    paragraph(START + run('把责任压到人头') + END + run('，不留死角。'));
  const note = (id: number, text: string) =>
    `<w:comment w:id="${id}" w:author="李主任" w:date="2024-03-06T09:12:00Z"><w:p w14:paraId="P${id}"><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
  return wordFile({ body, comments: note(7, '这句可以引用') + note(8, '全文再核一遍') });
}
