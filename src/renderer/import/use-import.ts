import type { ImportReport } from '@shared/domain/import-report';

export type Imports = {
  /** Opens the file picker and imports what was chosen. */
  pick: () => Promise<void>;
  files: (files: readonly File[]) => Promise<void>;
  sample: () => Promise<void>;
  report: ImportReport | null;
};

export function useImport(): Imports {
  return { pick: () => Promise.resolve(), files: () => Promise.resolve(), sample: () => Promise.resolve(), report: null };
}
