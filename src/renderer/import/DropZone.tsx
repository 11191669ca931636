export function DropZone(_props: { onFiles: (files: readonly File[]) => void }) { return null; }
