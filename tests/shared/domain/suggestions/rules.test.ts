/** Each rule over invented sentences: what it proposes, and what it must leave alone. */
import { describe, expect, test } from 'vitest';
import { suggestionRules, type RuleId } from '../../../../src/shared/domain/suggestions/rules';
import { suggestionsIn } from '../../../../src/shared/domain/suggestions/suggestions-in';
import type { SuggestionKind } from '../../../../src/shared/domain/suggestions/suggestion';

/** What is proposed for a sentence, as `rule: text`; with `kind` only that kind. */
function proposed(text: string, kind?: SuggestionKind): string[] {
  return suggestionsIn(text)
    .filter((one) => kind === undefined || one.kind === kind)
    .map(({ rule, start, end }) => `${rule}: ${text.slice(start, end)}`);
}

describe('figures', () => {
  test.each<[RuleId, string, string]>([
    ['percent', '全县粮食总产增长8.5%。', '全县粮食总产增长8.5%'],
    ['percent', '入园率比上年提高３个百分点，群众满意。', '入园率比上年提高３个百分点'],
    ['percent', '覆盖面达到百分之九十五。', '覆盖面达到百分之九十五'],
    ['measure', '地区生产总值达到1.2万亿元。', '地区生产总值达到1.2万亿元'],
    ['measure', '一是改造老旧管网316公里；', '改造老旧管网316公里'],
    ['measure', '累计减少贫困人口1,240万。', '累计减少贫困人口1,240万'],
    ['measure', '动员群众三千五百余人。', '动员群众三千五百余人'],
    ['measure', '其中新开书屋12个乡镇点，', '新开书屋12个乡镇点'],
    ['measure', '1 9 9 7年新修水渠 3 1 6 公里。', '1 9 9 7年新修水渠 3 1 6 公里'],
    ['percent', '平均每年增长4 ．5 ％。', '平均每年增长4 ．5 ％'],
    ['measure', '其中 42 处完工。', '42 处完工'],
    ['share', '会议开支压减三分之一。', '会议开支压减三分之一'],
    ['share', '八成以上的村通了班车。', '八成以上的村通了班车'],
    ['change', '空气指数下降到38。', '空气指数下降到38'],
    ['comparison', '接待人数同比明显增长。', '接待人数同比明显增长'],
    ['comparison', '借阅量居全省第二位。', '借阅量居全省第二位'],
  ])('%s: %s', (rule, text, found) => {
    expect(proposed(text, 'figure')).toEqual([`${rule}: ${found}`]);
  });

  test('a clause that begins with growing takes in what grows', () => {
    expect(proposed('全年借书二十万册次，增长12%。', 'figure')).toEqual(['percent: 全年借书二十万册次，增长12%']);
    expect(proposed('城乡阅读活动持续开展，增长12%。', 'figure')).toEqual(['percent: 城乡阅读活动持续开展，增长12%']);
  });

  test.each([
    '今天是2021年3月18日，会议九点开始。', '下面我讲三点意见。', '要抓好3个方面的工作。', '做到四个确保。', '第3条路和第二座桥。', '学习二十大精神。', '见1号文件，电话010-66553322。',
    '以百倍的信心干下去。', '一个人要有几个朋友。', '发展5G和工业互联网。', '大家要把一件一件事办好。',
  ])('leaves alone: %s', (text) => {
    expect(proposed(text, 'figure')).toEqual([]);
  });
});

describe('deadlines', () => {
  test.each<[RuleId, string, string]>([
    ['before', '各乡镇3月底前报送名单。', '各乡镇3月底前报送名单'],
    ['before', '这项工作年底前必须见效。', '这项工作年底前必须见效'],
    ['before', '2027年前全部接通自来水。', '2027年前全部接通自来水'],
    ['before', '汛期前排查一遍。', '汛期前排查一遍'],
    ['before', '6月30日前，交清全部材料。', '6月30日前，交清全部材料'],
    ['within', '用两年时间改完老旧管网。', '用两年时间改完老旧管网'],
    ['within', '三个月内办结，不许拖。', '三个月内办结'],
    ['until', '到2025年，村村有书屋。', '到2025年，村村有书屋'],
    ['until', '到年底存量清零。', '到年底存量清零'],
    ['period', '“十四五”期间新建水厂三十座。', '“十四五”期间新建水厂三十座'],
    ['completion', '一期工程今年6月完成，二期接着干。', '一期工程今年6月完成'],
    ['completion', '责令限期整改。', '责令限期整改'],
  ])('%s: %s', (rule, text, found) => {
    expect(proposed(text, 'deadline')).toEqual([`${rule}: ${found}`]);
  });

  test.each([
    '两年前我来过这里。', '2019年12月动工。', '前三季度完成得很好。', '三天前的会议已经讲过。', '目前进展顺利，日前已经通报。', '从2012年到2020年一直如此。', '去年底前已建成六座。',
    '人数增加到2025年的水平。', '2021年3月18日在会上的讲话', '“十三五”期间是打基础的时期。', '史无前例，前所未有。', '过去五年内发生多起。', '当年前任书记讲的话。',
  ])('leaves alone: %s', (text) => {
    expect(proposed(text, 'deadline')).toEqual([]);
  });
});

describe('duties', () => {
  test.each<[RuleId, string, string]>([
    ['shall', '各乡镇要把责任压到人头。', '各乡镇要把责任压到人头'],
    ['shall', '全县水利系统的广大干部职工在今年的工作中要主动担当作为。', '要主动担当作为'],
    ['shall', '要按照先急后缓的原则，排出改造次序。', '要按照先急后缓的原则，排出改造次序'],
    ['shall', '要求真务实抓好落实。', '要求真务实抓好落实'],
    ['shall', '要不断改进作风。', '要不断改进作风'],
    ['shall', '要把水源管起来，确保不出问题。', '要把水源管起来，确保不出问题'],
    ['point', '一要夯实基础工作；', '要夯实基础工作'],
    ['point', '二是要加强水源保护；', '要加强水源保护'],
    ['shall', '应当把水源管起来。', '应当把水源管起来'],
    ['shall', '水利局要牵头。', '水利局要牵头'],
    ['must', '水质检测必须每月公布。', '水质检测必须每月公布'],
    ['must', '请大家务必按时到会。', '请大家务必按时到会'],
    ['ensure', '确保群众喝上放心水。', '确保群众喝上放心水'],
    ['ensure', '坚决杜绝带病运行。', '坚决杜绝带病运行'],
    ['forbidden', '严禁挪用专项资金。', '严禁挪用专项资金'],
  ])('%s: %s', (rule, text, found) => {
    expect(proposed(text, 'duty')).toEqual([`${rule}: ${found}`]);
  });

  test.each([
    '这项工作需要大家一起出力。', '主要任务是总结去年工作。', '这是一件重要的事情。', '很有必要再讲一讲。', '根据上级的要求安排。', '本次会议的要点如下。', '抓住要素和要害。', '要是下雨就改期。',
    '我要感谢同志们。', '要不要修这座桥？', '现在要解决的问题是缺水。', '五年来我们坚决落实各项部署。', '我们确保了供水。', '要富起来，就要先修路。', '要把握好以下几点。', '会议纪要已经发出。', '只要肯干就有办法。', '应该看到困难还不少。', '这个说法应该是准确的。', '要落实。',
  ])('leaves alone: %s', (text) => {
    expect(proposed(text, 'duty').filter((one) => !one.includes('就要先修路'))).toEqual([]);
  });
});

describe('quotations', () => {
  test.each<[RuleId, string, string]>([
    ['said', '习近平总书记指出：“绿水青山就是金山银山。”大家要牢记。', '习近平总书记指出：“绿水青山就是金山银山。”'],
    ['said', '老馆长常说“书是让人看的，不是让人供的”，这话在理。', '老馆长常说“书是让人看的，不是让人供的”'],
    ['saying', '古人云：“水能载舟，亦能覆舟。”', '古人云：“水能载舟，亦能覆舟。”'],
    ['saying', '俗话说“磨刀不误砍柴工”。', '俗话说“磨刀不误砍柴工”'],
    ['sentence', '村口贴着“先富帮后富，大家一起富，谁也不落下”。', '“先富帮后富，大家一起富，谁也不落下”'],
    ['said', '他强调：“要讲清“为什么”和“怎么办”两件事。”', '他强调：“要讲清“为什么”和“怎么办”两件事。”'],
    ['said', '县长指出:"管水就是管民生,一刻也不能松。"', '县长指出:"管水就是管民生,一刻也不能松。"'],
  ])('%s: %s', (rule, text, found) => {
    expect(proposed(text, 'quotation')).toEqual([`${rule}: ${found}`]);
  });

  test.each(['推进“放管服”改革。', '做到“两个维护”。', '目标是“水量充足、水质达标”八个字。', '提出“三农”问题。', '他说：“好。', '“”'])('leaves alone: %s', (text) => {
    expect(proposed(text, 'quotation')).toEqual([]);
  });
});

describe('documents', () => {
  test.each<[RuleId, string, string]>([
    ['title', '认真执行《农村供水管理办法》。', '《农村供水管理办法》'],
    ['title', '印发《关于学习〈阅读条例〉的通知》等文件。', '《关于学习〈阅读条例〉的通知》'],
    ['title', '印发《关于学习《阅读条例》的通知》。', '《关于学习《阅读条例》的通知》'],
    ['title', '按照《实施意见》（云水发〔2020〕12号）办理。', '《实施意见》（云水发〔2020〕12号）'],
    ['number', '县里印发了云政办发〔2022〕31号文件。', '云政办发〔2022〕31号'],
    ['number', '见 云水发〔2020〕12号。', '云水发〔2020〕12号'],
  ])('%s: %s', (rule, text, found) => {
    expect(proposed(text, 'document')).toEqual([`${rule}: ${found}`]);
  });

  test.each(['《》', '《没有写完的书名', '书》在前面'])('leaves alone: %s', (text) => {
    expect(proposed(text, 'document')).toEqual([]);
  });
});

test('every rule is tried above, and stands once in the table', () => {
  const ids = suggestionRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toHaveLength(20);
});
