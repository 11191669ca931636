import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Grouping } from '@shared/domain/sheet';
import type { ReadTarget } from '../shell/navigation';

export type LibraryScreenProps = {
  onOpen: (speech: number, target?: ReadTarget) => void;
  onImport: () => void;
  onSample: () => void;
  onExport: (filter: ExcerptFilter, group: Grouping) => void;
  onExcerpts: (filter: ExcerptFilter) => void;
};

export function LibraryScreen(_props: LibraryScreenProps) { return <main />; }
