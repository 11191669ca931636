import { describe, expect, it } from 'vitest';
import { dateIn, yearInTitle } from '../../../src/main/import/dates';
import { findDetails } from '../../../src/main/import/metadata';

describe('findDetails', () => {
  it.each([
    ['a byline in brackets', '在春耕会议上的讲话\n（2017年2月24日 周明川）\n同志们：', '周明川', '2017-02-24'],
    ['a name after a dash', '春耕动员讲话\n——周明川\n二〇一七年三月\n同志们：', '周明川', '2017-03'],
    ['an office and a spaced name', '政府工作报告\n2021年1月5日在某县人民代表大会上\n县长　周　川\n各位代表：', '周川', '2021-01-05'],
    ['a label', '动员讲话\n主讲人：周明川\n同志们：', '周明川', null],
    ['a date line at the end', '动员讲话\n同志们：\n开会。\n2019年12月31日', '', '2019-12-31'],
    ['only a year in the title', '2018年全县春耕会议讲话\n同志们：', '', '2018'],
  ])('finds %s', (_, text, speaker, date) => {
    expect(findDetails(text, '')).toMatchObject({ speaker, date });
  });

  it('finds the occasion in a subtitle that runs over two lines', () => {
    const text = '工作报告\n——2026年1月8日在某某县第九届\n人民代表大会第五次会议上\n县长 周明川\n各位代表：';
    expect(findDetails(text, '').occasion).toBe('某某县第九届人民代表大会第五次会议');
  });

  it('finds the place where a line names it', () => {
    expect(findDetails('动员讲话\n地点：县政府三楼会议室\n同志们：', '').place).toBe('县政府三楼会议室');
  });

  it('invents nothing for a text that does not say', () => {
    const text = '同志们：\n2016年我们修了三条路，周明川同志作了报告，在县里的会议上我讲过。\n今年继续修。';
    expect(findDetails(text, '')).toEqual({ title: '', speaker: '', date: null, occasion: '', place: '', source: '' });
  });

  it('takes the year of the line below when the title of the collection has none', () => {
    expect(findDetails('2017年全县公路会议讲话稿\n同志们：', '全县公路会议讲话稿').date).toBe('2017');
  });

  it.each([
    ['全县春耕工作报\n告\n各位代表：', '全县春耕工作报告'],
    ['在春耕会议上的讲\n话稿\n同志们：', '在春耕会议上的讲话稿'],
    ['全县春耕工作报告\n摘要\n各位代表：', '全县春耕工作报告'],
    ['春耕工作汇报\n王某某\n各位代表：', '春耕工作汇报'],
    ['春耕三年\n讲话\n各位代表：', '春耕三年'],
  ])('joins a title only where a line break cut its last word: %j', (text, title) => {
    expect(findDetails(text, '').title).toBe(title);
  });

  it('passes over an annex number and zero-width marks above the title', () => {
    expect(findDetails('\u200b\n附件1\n十件实事\n正文。', '').title).toBe('十件实事');
  });
});

describe('dateIn', () => {
  it.each([
    ['2017年2月24日', '2017-02-24'],
    ['２０１７年２月', '2017-02'],
    ['二〇一七年十二月三十一日', '2017-12-31'],
    ['二○二一年三月', '2021-03'],
    ['2017-02-24', '2017-02-24'],
    ['2017.2.4', '2017-02-04'],
    ['2017年2月30日', '2017-02'],
    ['两千年', null],
    ['版本 12017.2.4.5', null],
  ])('reads %s as %s', (text, date) => {
    expect(dateIn(text)).toBe(date);
  });
});

describe('yearInTitle', () => {
  it.each([
    ['2016全市讲评大会讲话', '2016'],
    ['某省2026年政府工作报告', '2026'],
    ['到2035年基本实现现代化', null],
    ['2035年远景目标纲要', null],
    ['2021-2025年发展规划', null],
    ['第十五个五年规划', null],
  ])('takes from %s the year %s', (title, year) => {
    expect(yearInTitle(title)).toBe(year);
  });
});
