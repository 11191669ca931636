/** Lines of a web page around its text: where one is on the site, when and by whom it was put there, buttons, page numbers. */

/** A longer line is text, whatever it begins with; notices on copyright run longest. */
const LONGEST = 300;
/** How many filled lines at the top and at the end are looked at. */
const TOP_LINES = 40;
const END_LINES = 40;
/** Entries of a list of other pages below 相关文章. */
const LONGEST_ENTRY = 60;

/** Lines that stand for themselves. */
const certain: readonly RegExp[] = [
  /^(?:您|你)?(?:现在|当前|目前)?(?:所在)?的?位置\s?[:：]/u,
  /^(?:网站)?首\s?页\s?(?:>>?|»|›|＞|→|&gt;)/u,
  /^[【[(（]?\s?字[体号](?:大小)?\s?[:：]/u,
  /^[【[(（]?\s?(?:责任|网络|执行|值班)?编辑\s?[:：][^，。]{0,24}$/u,
  /^[【[(（]?\s?(?:信息|文章|稿件|内容|本文)?来源\s?[:：][^，。]{0,60}$/u,
  /^[【[(（]?\s?(?:发布|发表|更新|上传|添加|录入)(?:时间|日期|者|人|单位|机构|部门)\s?[:：][^，。]{0,40}$/u,
  /^时间\s?[:：]\s?\d{4}\D\d{1,2}\D\d{1,2}日?\s+\d{1,2}[:：]\d{2}/u,
  /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s+\d{1,2}:\d{2}(?::\d{2})?(?:\s{1,4}来源\s?[:：].{0,40})?$/u,
  /^\d{1,2}\/\d{1,2}\/\d{2,4},?\s+\d{1,2}:\d{2}\s?(?:AM|PM)?(?:\s.{0,120})?$/u,
  /^(?:浏览|点击|阅读|访问)(?:次数|量|数)?\s?[:：]\s?[\d,]{0,9}\s?次?$/u,
  /^(?:分享|转发)(?:到|至)?\s?[:：].{0,30}$/u,
  /^(?:分享|转发)(?:到|至)(?:微信|微博|新浪微博|朋友圈|QQ空间|QQ好友)?$/u,
  /^(?:上|下)一(?:篇|条)\s?[:：]/u,
  /^上一页.{0,40}下一页/u,
  /^(?:相关|延伸|推荐|热门)(?:文档|链接|阅读|新闻|文章|稿件|专题|范文|信息)\s?[:：]?$/u,
  /^扫(?:一扫|描|码).{0,12}(?:手机|二维码|关注|打开|分享|阅读).{0,16}$/u,
  /^[》>]*点击.{0,12}(?:进入|查看|下载|关注|放大).{0,16}$/u,
  /^[【[(（]?\s?(?:免责|版权|特别|郑重)声明\s?[】\])）]?\s?[:：]/u,
  /^(?:未经.{0,12}(?:授权|许可|同意).{0,12}转载|转载请注明|如需转载)/u,
  /^(?:版权所有|Copyright\b|©|\(c\)\s)/iu,
  /ICP备\s?\d{4,}号|公网安备\s?\d{6,}/u,
  /^(?:https?:\/\/|www\.)\S+(?:\s\S{1,60}){0,3}$/u,
  /^[^。，]{0,30}(?:https?:\/\/|www\.)[\w.-]+\.(?:com|cn|net|org)\S{0,40}[^。，]{0,12}$/u,
  /^(?:本文由.{1,24}(?:整理|提供|发布|收集)|(?:本文|文章)来自.{1,30}$|更多.{0,24}请(?:访问|点击|关注)|欢迎(?:访问|关注).{1,30}$)/u,
];

/** What buttons of a page are called. A line of several is certain, of one only beside another line of a page. */
const buttons = new Set([
  '打印', '打印本页', '打印此页', '打印文章', '关闭', '关闭窗口', '关闭本页', '收藏', '加入收藏', '收藏本页', '复制链接', '返回', '返回顶部', '返回首页',
  '返回列表', '大', '中', '小', '特大', '字体', '字号', '默认', '分享', '分享到', '微信', '微博', '新浪微博', 'QQ空间', 'QQ', '朋友圈', '评论', '纠错', '我要纠错',
  '无障碍阅读', '登录', '注册', '手机版', '网站地图', '联系我们', '首页', '网站首页', '顶部', '下载', '语音播报',
]);

const arrow = /^(?:>>?|»|›|＞)$/u;
const sign = /^[|｜×✕【】[\]［］《》〈〉<>»›＞·•\s]{1,6}$/u;
const openLabel = /^(?:(?:信息|文章|稿件|内容|本文)?来源|作者|编辑|责任编辑|(?:发布|更新)?时间|(?:发布|更新)?日期)\s?[:：]$/u;
const listHead = /^(?:相关|延伸|推荐|热门)(?:文档|链接|阅读|新闻|文章|稿件|专题|范文|信息)\s?[:：]?$/u;

/** Shapes of a page number on a line of its own. */
const pageNumbers: readonly RegExp[] = [/^第\s?(\d{1,4})\s?页(?:\s?[,，/]?\s?[共总]\s?\d{1,4}\s?页)?$/u, /^[-—–－]{1,2}\s?(\d{1,4})\s?[-—–－]{1,2}$/u, /^(\d{1,4})\s?\/\s?\d{1,4}$/u];

const sentenceEnd = /[。！？；!?;…][”’"」』)）]?$/u;
const LEAST_REPEATED = 12;
const greeting = /^(?:各位|同志们|尊敬的|女士们|先生们|朋友们|老师们|同学们|大家好|Ladies|Fellow|My fellow)/u;
/** A line at the top that is longer is a paragraph. */
const HEAD_UNITS = 80;

function isButtons(line: string, least: number): boolean {
  const words = line.split(/[\s|｜【】[\]［］()（）·•/、:：]+/u).filter((word) => word !== '');
  return words.length >= least && words.every((word) => buttons.has(word));
}

function isCertain(line: string): boolean {
  return line.length <= LONGEST && (certain.some((pattern) => pattern.test(line)) || isButtons(line, 2) || arrow.test(line));
}

function isText(line: string): boolean {
  return line.length > HEAD_UNITS || sentenceEnd.test(line) || greeting.test(line);
}

/**
 * Which lines of a text (in order, trimmed) are of the web page it was copied from. Looked for above the first paragraph and below the last
 * one; page numbers on lines of their own also between, when they count up.
 */
export function webLines(lines: readonly string[]): boolean[] {
  const found = lines.map(() => false);
  const filled = lines.flatMap((line, index) => (line === '' ? [] : [index]));
  const textOf = (at: number): string => lines[filled[at] ?? -1] ?? '';
  const top = filled.slice(0, TOP_LINES).findIndex((_, at) => !isCertain(textOf(at)) && isText(textOf(at)));
  const topEnd = top === -1 ? Math.min(TOP_LINES, filled.length) : top;
  let end = filled.length;
  while (end > Math.max(topEnd, filled.length - END_LINES) && (isCertain(textOf(end - 1)) || !isText(textOf(end - 1)))) end -= 1;
  for (const [from, to] of [[0, topEnd], [end, filled.length]] as const) {
    const region = filled.slice(from, to);
    const marks = markRegion(region.map((index) => lines[index] ?? ''));
    region.forEach((index, at) => { found[index] = marks[at] ?? false; });
  }
  for (const index of countedPages(lines)) found[index] = true;
  // what a browser prints at the head of every page stands between the paragraphs too
  const repeated = new Set(lines.filter((line, index) => (found[index] ?? false) && isCertain(line) && line.length >= LEAST_REPEATED));
  return found.map((is, index) => is || repeated.has(lines[index] ?? ''));
}

function markRegion(lines: readonly string[]): boolean[] {
  const marks = lines.map(isCertain);
  const mark = (at: number, when: boolean) => { if (when && at >= 0 && at < lines.length) marks[at] = true; };
  const isShort = (at: number) => (lines[at] ?? '').length <= 20 && !/[。，；]/u.test(lines[at] ?? '');
  for (const [at, line] of lines.entries()) {
    if (arrow.test(line)) [at - 1, at + 1].forEach((near) => mark(near, isShort(near)));
    if (openLabel.test(line) && (marks[at] || openDate(lines[at + 1] ?? ''))) [at, at + 1].forEach((near) => mark(near, isShort(near)));
    if (listHead.test(line) && lines.slice(at).every((entry) => entry.length <= LONGEST_ENTRY)) lines.forEach((_, near) => mark(near, near > at));
  }
  // what is only a sign or one button counts beside what is certain, as does a line said twice
  const isWeak = (at: number) => isButtons(lines[at] ?? '', 1) || sign.test(lines[at] ?? '') || pageNumbers.some((page) => page.test(lines[at] ?? ''));
  for (const [at, line] of lines.entries()) mark(at, (marks[at - 1] ?? false) && (isWeak(at) || (line === lines[at - 1] && isShort(at))));
  for (let at = lines.length - 1; at >= 0; at -= 1) mark(at, (marks[at + 1] ?? false) && isWeak(at));
  return marks;
}

function openDate(line: string): boolean {
  return /^\d{4}\D\d{1,2}\D\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?$/u.test(line);
}

/** Lines that are page numbers of one shape, each greater than the one before. */
function countedPages(lines: readonly string[]): number[] {
  return pageNumbers.flatMap((shape) => {
    const pages = lines.flatMap((line, index) => {
      const number = line.length <= 20 ? shape.exec(line)?.[1] : undefined;
      return number === undefined ? [] : [{ index, number: Number(number) }];
    });
    const counts = pages.every(({ number }, at) => at === 0 || number > (pages[at - 1]?.number ?? 0));
    return pages.length > 1 && counts ? pages.map(({ index }) => index) : [];
  });
}
