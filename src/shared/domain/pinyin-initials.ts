/**
 * Initials of Chinese names for quick entry: `aqsc` for 安全生产. They come from the pinyin order that every JavaScript
 * engine with full Unicode data carries (CLDR), so no dictionary is shipped: the first character of each initial is
 * looked up once, and a character belongs to the last one that is not after it.
 */
const FIRST_OF_INITIAL = [
  ['a', '阿'], ['b', '八'], ['c', '嚓'], ['d', '哒'], ['e', '妸'], ['f', '发'], ['g', '旮'], ['h', '哈'], ['j', '讥'], ['k', '咔'],
  ['l', '垃'], ['m', '妈'], ['n', '拏'], ['o', '噢'], ['p', '妑'], ['q', '七'], ['r', '呥'], ['s', '仨'], ['t', '它'], ['w', '穵'],
  ['x', '夕'], ['y', '丫'], ['z', '帀'],
] as const;

/** Further initials of common characters with several readings; the order above knows one reading only. */
const OTHER_READINGS: Readonly<Record<string, string>> = {
  重: 'cz', 长: 'cz', 行: 'hx', 调: 'dt', 会: 'hk', 参: 'cs', 曾: 'cz', 朝: 'cz', 乐: 'ly', 率: 'ls', 单: 'ds', 省: 'sx', 解: 'jx',
  盛: 'cs', 传: 'cz', 藏: 'cz', 宿: 'sx', 系: 'jx', 降: 'jx', 校: 'jx', 卡: 'kq', 区: 'oq', 厦: 'sx', 乘: 'cs', 弹: 'dt', 奇: 'jq',
  折: 'sz', 给: 'gj', 期: 'jq', 都: 'd', 贾: 'gj', 查: 'cz', 仇: 'cq', 召: 'sz', 石: 'ds', 识: 'sz', 提: 'dt', 服: 'f', 度: 'd', 着: 'z',
  还: 'hx', 没: 'm', 大: 'd', 车: 'cj', 落: 'l', 巷: 'hx', 翟: 'dz', 属: 'sz', 伯: 'b', 埔: 'bp', 暴: 'bp', 瀑: 'bp', 畜: 'cx', 术: 'sz',
};

const MOST_FORMS = 16;

export type Initials = (name: string) => string[];

/** Makes the reader of initials: every way to write a name by its initials, letters and digits kept, lower case. */
export function createInitials(): Initials {
  const { compare } = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
  const known = new Map<string, string>();

  function lettersOf(character: string): string {
    const remembered = known.get(character);
    if (remembered !== undefined) return remembered;
    const letters = readLetters(character);
    known.set(character, letters);
    return letters;
  }

  function readLetters(character: string): string {
    if (/[a-z0-9]/iu.test(character)) return character.toLowerCase();
    if (!/\p{Script=Han}/u.test(character)) return '';
    const more = OTHER_READINGS[character];
    if (more !== undefined) return more;
    const found = FIRST_OF_INITIAL.findLast(([, first]) => compare(first, character) <= 0);
    return found?.[0] ?? '';
  }

  return (name) => {
    let forms = [''];
    for (const character of name.normalize('NFKC')) {
      const letters = lettersOf(character).split('');
      if (letters.length > 0) forms = forms.flatMap((form) => letters.map((letter) => form + letter)).slice(0, MOST_FORMS);
    }
    return forms.filter((form) => form !== '');
  };
}
