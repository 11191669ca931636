import fc from 'fast-check';

const SENTENCES = [
  '今年我们要把水库除险加固放在工作的首位。',
  '各乡镇要在五月底以前完成物资储备，不得拖延。',
  '过去一年全市经济总体平稳，群众收入有了增加。',
  '会议认为，基层的同志做了大量工作，应当肯定。',
  '要进一步明确责任，把每一项任务落实到人。',
  '问题还不少，主要是有的地方认识不到位。',
  '对这件事，我们既要看到成绩，也要看到困难。',
];

const TRADITIONAL_SENTENCES = [
  '今年我們要把水庫的安全放在工作的首位。',
  '各鄉鎮要在五月底以前完成準備，不得拖延。',
  '過去一年全市經濟總體平穩，群眾收入有了增加。',
  '會議認為，基層的同志做了大量工作，應當肯定。',
];

const text = (sentences: readonly string[]) =>
  fc.array(fc.constantFrom(...sentences), { minLength: 2, maxLength: 30 }).map((list) => list.join('\n'));

/** Invented official prose of some lines, in simplified and in traditional characters. */
export const prose = text(SENTENCES);
export const traditionalProse = text(TRADITIONAL_SENTENCES);
