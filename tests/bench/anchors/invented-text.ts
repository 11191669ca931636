/** Invented speeches of any length in three kinds, built from sentence patterns; no sentence is taken from anywhere. */
import { freeSentence } from './free-sentence';
import { randomFrom, type Random } from './random';

/** `prose`: varied paragraphs; `formulaic`: stock sentences that recur word for word; `blocks`: paragraphs up to 3,800 units. */
export type TextKind = 'prose' | 'formulaic' | 'blocks';

const PLACES = '青石镇 柳湾村 北岭乡 三河口 东山片区 城南社区 云台林场 白鹭湖畔 老码头 松坡工业园 河西新区 双桥街道'.split(' ');
const PEOPLE = '驻村干部 老党员 网格员 合作社社员 返乡青年 中学教师 卫生院医生 货车司机 河道巡查员 窗口人员 护林员 种粮大户'.split(' ');
const THINGS = '灌溉渠 村卫生室 农村公路 老旧管网 粮食烘干房 养老食堂 校车线路 防汛物资 集体账目 危房改造 冷链仓库 夜校课堂 信访件 秸秆回收点'.split(' ');
const VERBS = '摸清 修好 盯住 理顺 补上 守住 用活 管好 讲透 查实 兑现 复核'.split(' ');
const AIMS = '群众少跑一趟路 账目经得起翻看 汛期不死人少伤财 娃娃就近上学 老人吃上热饭 产业留得住人 矛盾不出院子 项目按月见效'.split(' ');
const TIMES = '去年冬天 今年开春以来 汛期之前 上个月 第二季度 这次下乡 秋收时节 换届以后 最近半年 清明前后'.split(' ');
const WAYS = '挨家挨户地问 一笔一笔地核 按周列出清单 请第三方来评 开院坝会商量 把图纸贴到墙上 由两名同志包到底 先试点再铺开'.split(' ');
const FAULTS = '会上热会下冷 只报喜不报忧 数字好看现场难看 责任写在纸上 检查来了才打扫 底数始终说不清'.split(' ');

type Slots = Record<'place' | 'people' | 'thing' | 'other' | 'verb' | 'aim' | 'time' | 'way' | 'fault' | 'number', string>;

const PATTERNS: readonly ((s: Slots) => string)[] = [
  (s) => `${s.time}，我到${s.place}去看${s.thing}，${s.people}对我说，这件事拖了${s.number}年，盼的就是${s.aim}。`,
  (s) => `要${s.verb}${s.thing}，办法并不复杂：${s.way}，把结果交给${s.people}来评判。`,
  (s) => `${s.place}的${s.thing}投入了${s.number}万元，可是${s.fault}，${s.people}并不买账。`,
  (s) => `同志们，${s.aim}不是口号；${s.time}出现的问题，根子就在${s.fault}。`,
  (s) => `下一步，由${s.people}牵头，${s.way}，年底以前${s.verb}${s.number}处${s.thing}和${s.other}。`,
  (s) => `有人问，${s.thing}同${s.other}哪个在先？我看，哪个关系到${s.aim}，哪个就在先。`,
  (s) => `${s.people}在${s.place}${s.way}，用${s.number}天${s.verb}了${s.other}，这样的经验值得各地看一看。`,
  (s) => `我们当中仍有“${s.fault}”的毛病，${s.time}的通报点到了${s.place}，大家心里要有数。`,
  (s) => `凡是涉及${s.thing}的事，${s.place}都要${s.way}，不能等，也不能靠。`,
  (s) => `${s.number}户人家住在${s.place}，${s.other}离得远，${s.verb}${s.thing}就成了头一件大事。`,
];

const STOCK: readonly string[] = [
  '要提高认识，加强领导，把这项工作摆上重要位置。',
  '各单位主要负责同志要亲自抓、负总责，一级抓一级，层层抓落实。',
  '要明确责任分工，强化协调配合，形成工作合力。',
  '要坚持问题导向，及时发现问题，认真解决问题。',
  '要加大宣传力度，营造良好氛围。',
  '要严格督促检查，对工作不力的，要严肃追究责任。',
  '下面，我讲三点意见。',
  '要切实转变作风，多到基层去，多到群众中去。',
];

function stockSentence(random: Random): string {
  if (random.chance(0.45)) return random.pick(STOCK);
  const slots: Slots = {
    place: random.pick(PLACES), people: random.pick(PEOPLE), thing: random.pick(THINGS), other: random.pick(THINGS),
    verb: random.pick(VERBS), aim: random.pick(AIMS), time: random.pick(TIMES), way: random.pick(WAYS),
    fault: random.pick(FAULTS), number: String(2 + random.below(900)),
  };
  return random.pick(PATTERNS)(slots);
}

function paragraph(random: Random, kind: TextKind, number: number): string {
  const units = kind === 'blocks' ? 1200 + random.below(2600) : 60 + random.below(260);
  let text = kind === 'formulaic' ? `（${number}）${random.pick(['抓好', '做实', '推进'])}${random.pick(THINGS)}工作。` : '';
  while (text.length < units) text += kind === 'formulaic' ? stockSentence(random) : freeSentence(random);
  return text;
}

/** Paragraphs of one kind with together at least `units` UTF-16 units. */
export function inventParagraphs(kind: TextKind, units: number, seed: number): string[] {
  const random = randomFrom(seed);
  const paragraphs: string[] = [];
  for (let length = 0; length < units; ) {
    const text = paragraph(random, kind, paragraphs.length + 1);
    paragraphs.push(text);
    length += text.length + 1;
  }
  return paragraphs;
}
