const clauses = [
  '要进一步明确各乡镇工作职责', '水利系统干部职工要主动担当', '坚决防止管网失修造成停水', '抓好供水工程的日常管养', '把群众满意作为根本着力点',
  '建立健全督查督办机制', '今年计划改造老旧管网三百公里', '多渠道归集项目资金', '确保旱季供水平稳有序', '对水源地逐一建档立卡',
];

/** An invented speech of about so many characters: headings, running points, paragraphs of some 150 characters. */
export function inventedSpeech(characters: number): string {
  const lines = ['在供水安全工作会议上的讲话', '（2021年3月18日）'];
  let length = 0;
  for (let paragraph = 0; length < characters; paragraph += 1) {
    const sentences = Array.from({ length: 5 }, (_, at) =>
      `${at > 0 ? `${'一二三四五'.charAt(at)}是` : ''}${clauses[(paragraph * 3 + at) % 10]}，${clauses[(paragraph * 7 + at * 3) % 10]}${paragraph}次；`);
    const line = paragraph % 12 === 0 ? `${'一二三四五六七八九十'.charAt((paragraph / 12) % 10)}、第${paragraph}部分` : sentences.join('');
    lines.push(line);
    length += line.length;
  }
  return lines.join('\n');
}

/** Evenly spread ranges of 10 to 40 units, some overlapping. */
export function spreadRanges(units: number, count: number): { start: number; end: number; colour: number }[] {
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor((index * (units - 60)) / count);
    return { start, end: start + 10 + ((index * 7) % 31), colour: (index % 6) + 1 };
  });
}
