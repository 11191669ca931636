/** Sentences of varied wording: two to four clauses whose words are put together anew each time. */
import type { Random } from './random';

const QUALITIES = '新 老 大 小 远 近 旱 湿 高 低 公 私 东 西 南 北 山 水 田 林 路 桥 夜 晨'.split(' ');
const NOUNS = (
  '粮仓 水渠 学堂 诊室 账本 车站 苗圃 码头 图纸 院坝 机井 茶园 市集 窗口 档案 电杆 堤岸 课桌 药柜 渔船 温室 砖窑 祠堂 公房 ' +
  '邮路 食堂 操场 泵站 果树 羊圈 合同 名册 收据 门牌 护栏 灯塔 渡口 戏台 碾坊 库房'
).split(' ');
const FAMILIES = '赵 钱 孙 李 周 吴 郑 王 冯 陈 卫 蒋 沈 韩 杨 朱 秦 许 何 吕'.split(' ');
const ROLES = '支书 会计 老师 大夫 师傅 大娘 队长 技术员 代表 所长 木匠 船工'.split(' ');
const ACTS = (
  '清点 翻修 丈量 照看 登记 腾空 加固 改造 公示 接管 归还 抽查 补种 疏通 搬迁 租用 验收 核价 分段包干 逐户走访 反复商量 当面讲清 ' +
  '连夜抢修 推倒重来 精打细算 量力而行'
).split(' ');
const STATES = '亮堂 稳当 省心 热闹 冷清 拥挤 干净 齐整 紧张 宽裕 含糊 明白 踏实 慌乱 松散 牢靠'.split(' ');
const WHEN = '天亮前 雨季里 开学那周 年关 收麦时 霜降后 换届前 赶集日 停电那晚 大雪封山时 春耕头几天 审计期间'.split(' ');
const LINKS = '，因此 ，但是 ；同时 ，何况 ，于是 ；至于 ，哪怕 ，只要 ，甚至 ，后来'.split(' ');

const CLAUSES: readonly ((r: Random) => string)[] = [
  (r) => `${r.pick(FAMILIES)}${r.pick(ROLES)}${r.pick(WHEN)}${r.pick(ACTS)}了${thing(r)}`,
  (r) => `${thing(r)}比${thing(r)}更${r.pick(STATES)}`,
  (r) => `${r.pick(ACTS)}${thing(r)}花掉${2 + r.below(97)}万元`,
  (r) => `谁来${r.pick(ACTS)}${thing(r)}还不${r.pick(STATES)}`,
  (r) => `${r.pick(QUALITIES)}${r.pick(FAMILIES)}庄的${r.pick(NOUNS)}一直${r.pick(STATES)}`,
  (r) => `我劝${r.pick(FAMILIES)}${r.pick(ROLES)}先${r.pick(ACTS)}再${r.pick(ACTS)}`,
  (r) => `${2 + r.below(60)}户人家等着${thing(r)}${r.pick(ACTS)}`,
  (r) => `把${thing(r)}交给${r.pick(FAMILIES)}${r.pick(ROLES)}${r.pick(ACTS)}`,
  (r) => `${r.pick(WHEN)}，${thing(r)}显得${r.pick(STATES)}而${r.pick(STATES)}`,
  (r) => `${r.pick(NOUNS)}、${r.pick(NOUNS)}和${thing(r)}都要${r.pick(ACTS)}`,
  (r) => `没有${thing(r)}，${r.pick(NOUNS)}就${r.pick(STATES)}不起来`,
  (r) => `有人说“${r.pick(ACTS)}${thing(r)}”只是${r.pick(WHEN)}的话`,
];

function thing(random: Random): string {
  return `${random.pick(QUALITIES)}${random.pick(NOUNS)}`;
}

/** One sentence with its 。 at the end. */
export function freeSentence(random: Random): string {
  let text = random.pick(CLAUSES)(random);
  for (let more = 1 + random.below(3); more > 0; more -= 1) text += random.pick(LINKS) + random.pick(CLAUSES)(random);
  return `${text}。`;
}
