import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import { inventParagraphs } from '../bench/anchors/invented-text';
import { encodeDoubleByte, encodeWide } from '../main/import/encoders';
import { markedWord } from '../support/marked-word';
import { besideCheckout } from './corpus';

/** A good file of which broken ones are made. `share` weighs how many: formats that are slow to read get fewer. */
export type Seed = { name: string; bytes: Uint8Array; share: number };

const TEXT = `在全县工作会议上的讲话\n县长 周明远\n（2017年2月24日）\n同志们：\n一、抓好春耕\n${inventParagraphs('prose', 800, 3).join('\n')}`;
const HTML = `<!doctype html><html><head><meta charset="utf-8"><title>讲话</title></head><body><h1>在全县工作会议上的讲话</h1><p>同志们：<b>抓紧</b>落实。</p><table><tr><td>甲</td><td>乙</td></tr></table><ul><li>一是</li></ul></body></html>`;
const MARKDOWN = `# 在全县工作会议上的讲话\n\n同志们：**抓紧**落实。\n\n> 引文\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n\n1. 一是\n   - 二是\n`;
const RTF = `{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0\\b \\'d6\\'d0\\'b9\\'fa\\b0\\par \\u20013?{\\*\\annotation x}\\trowd\\cellx100\\intbl a\\cell\\row}`;

/** Invented files of the formats that can be made here. */
export function inventedSeeds(): Seed[] {
  return [
    { name: '讲话.txt', bytes: strToU8(TEXT), share: 14 },
    { name: '国标.txt', bytes: encodeDoubleByte('gb18030', TEXT), share: 14 },
    { name: '宽.txt', bytes: encodeWide(TEXT, 2, true), share: 8 },
    { name: '讲话.md', bytes: strToU8(MARKDOWN), share: 14 },
    { name: '讲话.html', bytes: strToU8(HTML), share: 14 },
    { name: '讲话.rtf', bytes: strToU8(RTF), share: 14 },
    { name: '讲话.docx', bytes: markedWord('在全县工作会议上的讲话', '一是要早准备。'), share: 14 },
  ];
}

const OF_CORPUS = [
  { ending: 'docx', share: 1 }, { ending: 'odt', share: 1 }, { ending: 'doc', share: 2 }, { ending: 'rtf', share: 1 },
  { ending: 'html', share: 2 }, { ending: 'pdf', share: 1 }, { ending: 'epub', share: 2 },
] as const;

/** The smallest good file of each format in the corpus beside the checkout; none where it was not handed out. */
export function corpusSeeds(): Seed[] {
  const office = besideCheckout('corpus/office');
  if (!office.present) return [];
  return OF_CORPUS.flatMap(({ ending, share }) => {
    const names = readdirSync(office.path).filter((name) => name.endsWith(`.${ending}`));
    const [name] = names.toSorted((a, b) => statSync(join(office.path, a)).size - statSync(join(office.path, b)).size);
    return name === undefined ? [] : [{ name, bytes: new Uint8Array(readFileSync(join(office.path, name))), share }];
  });
}
