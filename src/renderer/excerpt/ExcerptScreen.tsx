import type { ExcerptFilter } from '@shared/domain/excerpt';
import type { Grouping } from '@shared/domain/sheet';
import type { ReadTarget } from '../shell/navigation';

export type ExcerptScreenProps = {
  filter: ExcerptFilter;
  onOpen: (speech: number, target: ReadTarget) => void;
  onExport: (filter: ExcerptFilter, group: Grouping) => void;
};

export function ExcerptScreen(_props: ExcerptScreenProps) { return <main />; }
