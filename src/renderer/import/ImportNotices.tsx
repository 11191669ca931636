import type { Imports } from './use-import';

export function ImportNotices(_props: { imports: Imports; onOpen: (speech: number) => void }) { return null; }
