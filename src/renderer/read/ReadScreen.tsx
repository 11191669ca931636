import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Grouping } from '@shared/domain/sheet';
import type { ReadTarget } from '../shell/navigation';

export type ReadScreenProps = {
  speech: number;
  target: ReadTarget | null;
  /** Grows with every navigation: going to the same target again scrolls again. */
  step: number;
  onBack: () => void;
  onExport: (filter: ExcerptFilter, group: Grouping) => void;
};

export function ReadScreen(_props: ReadScreenProps) { return <main />; }
