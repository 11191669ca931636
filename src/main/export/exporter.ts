import type { Sheet, SheetFormat } from '@shared/domain/sheet';

/** A document format: a sheet in, bytes out. It knows no path, no database, no clock. */
export type Exporter = {
  id: SheetFormat;
  /** File ending without the dot. */
  extension: string;
  mime: string;
  render(sheet: Sheet): Uint8Array | Promise<Uint8Array>;
};
