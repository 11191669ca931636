import { expect, it } from 'vitest';
import { writeNumber } from '../../../../src/main/import/office/numerals';

it.each([
  ['decimal', 12, '12'],
  ['decimalZero', 3, '03'],
  ['decimalFullWidth', 12, '１２'],
  ['upperRoman', 1994, 'MCMXCIV'],
  ['lowerRoman', 4, 'iv'],
  ['upperLetter', 26, 'Z'],
  ['lowerLetter', 27, 'aa'],
  ['chineseCounting', 10, '十'],
  ['chineseCountingThousand', 11, '十一'],
  ['chineseCountingThousand', 20, '二十'],
  ['chineseCountingThousand', 105, '一百零五'],
  ['chineseCountingThousand', 1010, '一千零一十'],
  ['chineseLegalSimplified', 12, '壹拾贰'],
  ['ideographDigital', 10, '一〇'],
  ['ideographTraditional', 3, '丙'],
  ['ideographZodiac', 12, '亥'],
  ['decimalEnclosedCircle', 1, '①'],
  ['decimalEnclosedCircleChinese', 21, '㉑'],
  ['decimalEnclosedParen', 2, '⑵'],
  ['ideographEnclosedCircle', 1, '㊀'],
  ['bullet', 1, ''],
  ['someFutureFormat', 7, '7'],
])('%s writes %i as %s', (format, value, written) => {
  expect(writeNumber(format, value)).toBe(written);
});
