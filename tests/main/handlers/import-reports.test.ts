import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addToReport, KEPT_REPORTS, listReports } from '../../../src/main/store/import-reports';
import { createTestApp, importedIds, readTables } from '../../support/app';
import { temporaryFolder } from '../../support/folders';
import { createTestLibrary } from '../../support/library';

test('what an import did can be read again as it was told, also after it was undone', async () => {
  const app = createTestApp();
  const told = [
    await app.importText('甲.txt', '第一篇讲话\n同志们：\n甲。', 'skip', 'one'),
    await app.importText('空.txt', '', 'skip', 'one'),
    await app.importText('乙.txt', '第一篇讲话\n同志们：\n甲。', 'skip', 'one'),
  ];
  await app.importText('丙.txt', '第二篇讲话\n同志们：\n乙。', 'skip', 'two');
  await app.client.call('history.undo', {});
  const past = await app.client.call('import.reports', {});
  expect(past).toMatchObject([
    { files: 1, speeches: 1, duplicates: 0, failed: 0 },
    { files: 3, speeches: 1, duplicates: 1, failed: 1 },
  ]);
  const { report } = await app.client.call('import.report', { id: past[1]?.id ?? 0 });
  expect(report.files).toEqual(told);
  expect(await app.request('import.report', { id: 999 })).toMatchObject({ error: { code: 'not-found', reason: 'no-report' } });
});

test('purging a speech takes it out of the reports', async () => {
  const folder = temporaryFolder();
  const app = createTestApp({ libraryPath: folder });
  const [id = 0] = importedIds(await app.importText('密.txt', '机密讲话标题\n同志们：\n甲。'));
  await app.client.call('speeches.trash', { ids: [id] });
  await app.client.call('speeches.purge', { ids: [id] });
  expect(await app.client.call('import.reports', {})).toEqual([]);
  expect(readTables(join(folder, 'library.db'), ['import_report_file', 'speech_sketch', 'sketch_band'])).toEqual({
    import_report_file: [], speech_sketch: [], sketch_band: [],
  });
});

test('the oldest reports are forgotten', () => {
  const library = createTestLibrary();
  library.keep(() => {
    for (let batch = 0; batch <= KEPT_REPORTS + 3; batch += 1) {
      addToReport(library.db, `batch ${batch}`, { kind: 'duplicate', name: '甲.txt', speeches: [], warnings: [] }, library.now());
    }
  });
  expect(listReports(library.db)).toHaveLength(KEPT_REPORTS);
});
