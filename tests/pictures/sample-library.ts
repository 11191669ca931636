import { spawnSync } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type SampleMark = { speech: number; quote: string; colour: number; tags: string[]; note?: string };

/** Marks of an imagined clerk over the sample collection. */
const marks: readonly SampleMark[] = [
  { speech: 1, quote: '柳湾乡两个村断路断电', colour: 4, tags: ['问题剖析'] },
  { speech: 1, quote: '没有一个人伤亡，这是大家一夜一夜守出来的', colour: 1, tags: ['总体评价'] },
  { speech: 1, quote: '汛前检查发现隐患六十八处', colour: 3, tags: ['数据', '隐患排查'], note: '与水务局三月底的台账核对，引用时写明统计口径。' },
  { speech: 1, quote: '工程有短板，十七座水库中有四座溢洪道没有衬砌', colour: 4, tags: ['问题剖析'] },
  { speech: 1, quote: '汛限水位是红线，一厘米也不准超', colour: 2, tags: ['责任落实'], note: '“红线”提法可以沿用。\n下月的部署会直接引用这一句。' },
  { speech: 1, quote: '红线，一厘米也不准超，任何人不得为了发电、养鱼擅自蓄水', colour: 5, tags: ['责任落实/一把手负总责'] },
  { speech: 1, quote: '宁可十防九空，不可失防万一', colour: 5, tags: ['论断'] },
  { speech: 1, quote: '五月十日前全部修好', colour: 3, tags: ['时限'], note: '到期前一周问一下进度。' },
  { speech: 1, quote: '各级行政首长是第一责任人，不是挂名责任人', colour: 1, tags: ['责任落实/一把手负总责'] },
  { speech: 1, quote: '迟报一次通报批评，瞒报一次就地免职', colour: 2, tags: ['责任落实/考核问责'] },
  { speech: 2, quote: '一个食品加工项目要跑九个窗口、交四十七份材料', colour: 3, tags: ['数据', '问题剖析'] },
  { speech: 2, quote: '各部门一把手签字承诺，谁的数据不通，谁来开证明', colour: 2, tags: ['责任落实/一把手负总责'], note: '写法好：责任和后果在一句里。' },
  { speech: 2, quote: '首问负责到底', colour: 2, tags: ['工作方法'] },
  { speech: 2, quote: '排在末三位的单位，主要负责人在电视上作检讨', colour: 5, tags: ['责任落实/考核问责'] },
  { speech: 3, quote: '办完一件销号一件，由居民签字，不由干部自己打勾', colour: 2, tags: ['工作方法', '责任落实/督查督办'] },
  { speech: 3, quote: '区委组织部每季度核查一次，核查结果与年度考核挂钩', colour: 2, tags: ['责任落实/督查督办', '责任落实/考核问责'] },
  { speech: 3, quote: '信访量从全区第二位降到第九位', colour: 3, tags: ['数据'], note: '数字待核。' },
  { speech: 4, quote: '采取“四不两直”的方式下去，不听汇报、不要陪同', colour: 2, tags: ['责任落实/督查督办'] },
  { speech: 4, quote: '一般隐患七天销号，重大隐患挂牌督办', colour: 2, tags: ['责任落实/督查督办', '隐患排查'], note: '与全县防汛会议的“销号”说法统一。' },
  { speech: 4, quote: '安全生产最怕的不是隐患多，而是看惯了、不当回事', colour: 5, tags: ['论断'] },
  { speech: 4, quote: '入户率不低于百分之九十五', colour: 3, tags: ['数据', '时限'] },
  { speech: 4, quote: '事故起数下降百分之十一点五，死亡人数下降百分之十四', colour: 6, tags: ['数据'], note: '与应急管理局通报口径核对后再引用。' },
];

function lectern(library: string, ...args: string[]): void {
  const run = spawnSync(process.execPath, ['out/main/cli.js', '--library', library, ...args], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(`lectern ${args.join(' ')}: ${run.stderr}`);
}

/** A library folder with the sample collection, marked as a person would. The caller removes it. */
export async function sampleLibrary(): Promise<string> {
  const library = await mkdtemp(join(tmpdir(), 'lectern-pictures-'));
  lectern(library, 'import', 'resources/sample/示例讲稿.txt');
  for (const { speech, quote, colour, tags, note } of marks) {
    const tagging = tags.flatMap((tag) => ['--tag', tag]);
    lectern(library, 'mark', String(speech), '--quote', quote, '--colour', String(colour), ...tagging, ...(note ? ['--note', note] : []));
  }
  return library;
}
