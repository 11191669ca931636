/** Invented speeches in any number, the same for the same seed: sentences put together from words, numbers and names. */

export type InventedSpeech = { title: string; speaker: string; date: string | null; text: string };

const WHO = ['各级党委政府', '各乡镇街道', '应急管理部门', '水利部门', '各责任单位', '广大干部群众', '企业主要负责人', '网格员', '驻村工作队', '教育系统'];
const WHAT = ['安全生产', '防汛抗旱', '乡村振兴', '营商环境', '基层治理', '生态环境保护', '项目建设', '春耕备耕', '森林防火', '民生实事', '数字政府', '招商引资', '河湖长制', '义务教育'];
const HOW = ['压实责任', '狠抓落实', '真抓实干', '久久为功', '举一反三', '闭环管理', '挂图作战', '靠前指挥', '统筹兼顾', '精准施策', '一抓到底', '动真碰硬'];
const LATIN = ['GDP', 'AI+', 'App', '5G', 'PM2.5', 'ＧＤＰ', 'G319', '“12345”热线'];
const ODD = ['綠水青山就是金山銀山', '責任落實到人', '㎡', '①', '𠮷祥村', '（试行）', '——', '……', '3‰', 'café'];
const NAMES = ['周明远', '林海生', '韩玉兰', '沈知远', '高建国', '欧阳文', '白露', '方志敏捷'];

/** A repeatable source of numbers from 0 up to 1 (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Speech number `index`; `characters` is about how long it is. */
export function inventSpeech(index: number, characters: number, seed = 1): InventedSpeech {
  const random = createRandom(seed * 100_003 + index);
  const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const number = (most: number) => Math.floor(random() * most);
  const digits = (text: string) => (random() < 0.1 ? text.replaceAll(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit))) : text);
  const year = 1978 + number(48);
  const sentence = (): string => {
    const kind = random();
    if (kind < 0.15) return digits(`${1949 + number(77)}年以来，${one(WHAT)}投入${number(9999)}.${number(9)}亿元，增长${number(40)}%。`);
    if (kind < 0.25) return `${one(WHO)}要用好${one(LATIN)}，推动${one(WHAT)}${one(HOW)}。`;
    if (kind < 0.32) return `${one(NAMES)}同志讲得好：“${one(ODD)}”，这话要记住。`;
    if (kind < 0.6) return `要把${one(WHAT)}摆在突出位置，${one(HOW)}、${one(HOW)}，确保${one(WHAT)}见到实效。`;
    return `${one(WHO)}${one(['必须', '要', '应当', '务必'])}围绕${one(WHAT)}${one(HOW)}；${one(WHO)}要主动配合，${one(HOW)}。`;
  };
  const lines: string[] = ['同志们：'];
  let length = 0;
  for (let part = 1; length < characters; part += 1) {
    const heading = `${'一二三四五六七八九十'.charAt((part - 1) % 10)}、${one(HOW)}，抓好${one(WHAT)}`;
    const body = Array.from({ length: 4 + number(5) }, sentence).join('');
    lines.push(heading, body);
    length += heading.length + body.length;
  }
  const month = String(1 + number(12)).padStart(2, '0');
  return {
    title: `在全市${one(WHAT)}工作会议上的讲话（${index + 1}）`,
    speaker: random() < 0.1 ? '' : one(NAMES),
    date: random() < 0.05 ? null : random() < 0.2 ? String(year) : `${year}-${month}-${String(1 + number(28)).padStart(2, '0')}`,
    text: lines.join('\n'),
  };
}
