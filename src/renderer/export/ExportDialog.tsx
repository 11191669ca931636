import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Grouping } from '@shared/domain/sheet';

export type ExportDialogProps = { filter: ExcerptFilter; group: Grouping; onClose: () => void };

export function ExportDialog(_props: ExportDialogProps) { return null; }
