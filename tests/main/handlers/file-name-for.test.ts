import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileNameFor } from '../../../src/main/handlers/file-name-for';

test.each([
  ['《在大会上的讲话》摘编', '《在大会上的讲话》摘编.docx'],
  ['责任落实/督查: "要点"?', '责任落实 督查 要点.docx'],
  ['..\\..\\etc/passwd', 'etc passwd.docx'],
  ['con', '_con.docx'],
  ['Nul.2024', '_Nul.2024.docx'],
  ['结尾的点. . ', '结尾的点.docx'],
  ['', '_.docx'],
  ['\u202E反\u0000向', '反 向.docx'],
])('%j becomes %j', (title, name) => {
  expect(fileNameFor(title, 'docx')).toBe(name);
});

test('any title gives a name that every file system takes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (title) => {
      const name = fileNameFor(title, 'md');
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}\p{Cs}]+\.md$/u);
      expect(name).not.toMatch(/^[. ]|[. ]\.md$|^(con|prn|aux|nul|com\d|lpt\d)\b\.?/i);
    }),
  );
});
