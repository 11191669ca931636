import { describe, expect, test } from 'vitest';
import { SpokenOn } from '@shared/domain/speech';
import { readSpokenDate } from '@shared/domain/spoken-date';

describe('readSpokenDate', () => {
  test.each([
    ['2017-02-24', '2017-02-24'],
    ['2017年2月24日', '2017-02-24'],
    ['2017年2月24', '2017-02-24'],
    ['2017年2月', '2017-02'],
    ['2017年', '2017'],
    ['2017', '2017'],
    ['2017/2/4', '2017-02-04'],
    ['2017.12', '2017-12'],
    [' 2017 年 2 月 24 日 ', '2017-02-24'],
    ['２０１７年２月', '2017-02'],
    ['2020-02-29', '2020-02-29'],
  ])('reads %s as %s, which the library accepts', (typed, date) => {
    expect(readSpokenDate(typed)).toEqual({ kind: 'date', date });
    expect(SpokenOn.safeParse(date).success).toBe(true);
  });

  test.each(['去年', '17-02-24', '2017-13', '2017-00', '2017-02-30', '2019-02-29', '2017-04-31', '2017-02-24-01', '20170224', '2017年2日'])(
    'refuses %s',
    (typed) => expect(readSpokenDate(typed)).toEqual({ kind: 'wrong' }),
  );

  test('takes an empty field for an unknown date', () => {
    expect(readSpokenDate('  ')).toEqual({ kind: 'none' });
  });
});
