import { ImportDialog } from './ImportDialog';
import { IntakeBanner } from './IntakeBanner';
import { ReportPanel } from './ReportPanel';
import type { Imports } from './use-import';

/** What the window shows of importing: the dialog, or its banner in the background, and then what needs to be known. */
export function ImportNotices({ imports, onOpen }: { imports: Imports; onOpen: (speech: number) => void }) {
  const { intake, report } = imports;
  return (
    <>
      {intake !== null && intake.shown && <ImportDialog imports={imports} intake={intake} />}
      {intake !== null && !intake.shown && <IntakeBanner key={intake.batch} imports={imports} intake={intake} />}
      {report !== null && intake === null && <ReportPanel report={report} onReport={imports.showReport} onOpen={onOpen} />}
    </>
  );
}
