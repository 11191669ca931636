/** Invented files for the specs of the import dialog. */
import { encodeDoubleByte } from '../main/import/encoders';

const river = '河道整治不是修一段堤、挖一条沟就算完，要看水清不清、岸绿不绿、群众愿不愿意到河边走一走。各乡镇要把责任分到河段、分到人，沿河的排污口一个一个查，查清一个封一个。';
const library = '今天县图书馆新馆开门迎客，我向建设者表示感谢。图书馆要开到群众身边去，周末不关门，下雨天也有座位。';
const doctors = '各位医生，大家在村里守着一方百姓的健康，很不容易。今年的培训只讲三件事：看得准、转得快、记得全。';

const chapter = (number: number, title: string, text: string): string =>
  `${number === 1 ? '' : `篇${number}：${title}\n`}${title} 本文关键词：工作，讲话\n${title} 本文简介：${text.slice(0, 12)}……\n${title} 本文内容：\n${text}`;

/** A collection of three speeches. */
export const collection = {
  name: '讲话汇编.txt',
  bytes: Buffer.from([chapter(1, '全县河道整治现场会讲话', river), chapter(2, '县图书馆新馆开馆讲话', library), chapter(3, '乡村医生培训班讲话', doctors)].join('\n')),
};

/** A speech in an encoding of its own. */
export const encoded = {
  name: '河道.txt',
  bytes: Buffer.from(encodeDoubleByte('gb18030', `在全县河道整治现场会上的讲话\n韩松岭\n各位河长：\n${river}`)),
};

/** Many small files, none like another. */
export function manyFiles(count: number): { name: string; bytes: Buffer }[] {
  return Array.from({ length: count }, (_, at) => {
    const number = String(at + 1).padStart(4, '0');
    const lines = Array.from({ length: 40 }, (__, line) => `第${at * 41 + line * 7}号事项由第${(at * 13 + line * 29) % 997}组在${(line % 28) + 1}日之前办完，办完以后报到第${(at + line * 3) % 89}号窗口。`);
    return { name: `值班讲评${number}.txt`, bytes: Buffer.from(`第${number}次值班讲评会上的讲话\n${lines.join('\n')}`) };
  });
}
