import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/main/import/decode';
import { encodeDoubleByte, encodeWide } from './encoders';
import { prose, traditionalProse } from './prose';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const joined = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => Array.from(part)));

describe('decode', () => {
  const encoders = [
    { encoding: 'utf-8', encode: utf8 },
    { encoding: 'utf-8', encode: (text: string) => joined(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(text)) },
    { encoding: 'gb18030', encode: (text: string) => encodeDoubleByte('gb18030', text) },
    { encoding: 'utf-16le', encode: (text: string) => encodeWide(text, 2, true) },
    { encoding: 'utf-16be', encode: (text: string) => encodeWide(text, 2, false) },
    { encoding: 'utf-16le', encode: (text: string) => joined(Uint8Array.of(0xff, 0xfe), encodeWide(text, 2, true)) },
    { encoding: 'utf-16be', encode: (text: string) => joined(Uint8Array.of(0xfe, 0xff), encodeWide(text, 2, false)) },
    { encoding: 'utf-32le', encode: (text: string) => joined(Uint8Array.of(0xff, 0xfe, 0, 0), encodeWide(text, 4, true)) },
    { encoding: 'utf-32be', encode: (text: string) => joined(Uint8Array.of(0, 0, 0xfe, 0xff), encodeWide(text, 4, false)) },
  ];

  it.each(encoders)('finds $encoding and gives the text back', ({ encoding, encode }) => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(decode('a.txt', encode(text))).toEqual({ text, encoding, warnings: [] });
      }),
      { numRuns: 40 },
    );
  });

  it('tells Big5 from GB18030', () => {
    fc.assert(
      fc.property(traditionalProse, (text) => {
        expect(decode('a.txt', encodeDoubleByte('big5', text))).toEqual({ text, encoding: 'big5', warnings: [] });
      }),
      { numRuns: 40 },
    );
  });

  it('reads the Hong Kong additions of Big5 as themselves', () => {
    const added = [0xfe, 0xd3, 0xfb, 0x7b]; // 着 and 够, which plain Big5 lacks
    const bytes = joined(encodeDoubleByte('big5', '會議認為，基層的同志做了大量工作，應當肯定。'), Uint8Array.from(added));
    expect(decode('a.txt', bytes, 'big5').text).not.toMatch(/[\ue000-\uf8ff]/u);
    expect(decode('a.txt', bytes, 'big5').text.slice(-2)).toBe('着够');
  });

  it('never throws anything but a refusal, and gives neither NUL nor carriage return', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        try {
          expect(decode('a.txt', bytes).text).not.toMatch(/[\0\r]/u);
        } catch (error) {
          expect(error).toMatchObject({ failure: { reason: 'file-binary' } });
        }
      }),
    );
  });

  it('makes every line end a line feed and drops one at the end', () => {
    expect(decode('a.txt', utf8('一行\r\n二行\r三行\n\n')).text).toBe('一行\n二行\n三行\n');
  });

  it('removes and counts control characters, and keeps tabs, wide blanks and zero-width marks', () => {
    const { text, warnings } = decode('a.txt', utf8('甲\0乙\u0007\t\u3000丙\u200b'));
    expect(text).toBe('甲乙\t\u3000丙\u200b');
    expect(warnings).toEqual([{ reason: 'warning-control', params: { count: 2 } }]);
  });

  it('counts what could not be decoded in UTF-8 with a bad byte', () => {
    const bytes = joined(utf8('各位代表，现在开会。'), Uint8Array.of(0xff), utf8('请大家坐好。'));
    expect(decode('a.txt', bytes)).toEqual({
      text: '各位代表，现在开会。\ufffd请大家坐好。',
      encoding: 'utf-8',
      warnings: [{ reason: 'warning-replaced', params: { count: 1 } }],
    });
  });

  it('leaves out half a character at the end and says so', () => {
    const bytes = encodeDoubleByte('gb18030', '今天的会议很重要，大家都要认真对待这件事');
    expect(decode('a.txt', bytes.subarray(0, -1))).toEqual({
      text: '今天的会议很重要，大家都要认真对待这件',
      encoding: 'gb18030',
      warnings: [{ reason: 'warning-cut', params: {} }],
    });
  });

  it('reads western text with curly quotes as Windows-1252', () => {
    const bytes = Uint8Array.from(Array.from('We won\u0092t wait \u0096 not \u0093now\u0094.', (one) => one.charCodeAt(0)));
    expect(decode('a.txt', bytes)).toMatchObject({ text: 'We won’t wait – not “now”.', encoding: 'windows-1252' });
  });

  it.each(['gbk', 'GB2312', 'ansi', 'gb18030'])('reads %s when asked to', (asked) => {
    expect(decode('a.txt', encodeDoubleByte('gb18030', '李强'), asked)).toMatchObject({ text: '李强', encoding: 'gb18030' });
  });

  it('refuses an encoding it does not know, naming it', () => {
    expect(() => decode('a.txt', utf8('甲'), 'klingon')).toThrow('a.txt: the text encoding klingon is not known.');
  });
});
