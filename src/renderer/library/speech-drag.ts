import type { DragEvent } from 'react';

/** The type under which speeches are dragged inside the window; never seen by other programs. */
const TYPE = 'application/x-lectern-speeches';

/** Puts speeches on a drag. */
export function dragSpeeches(event: DragEvent, ids: readonly number[]): void {
  event.dataTransfer.setData(TYPE, JSON.stringify(ids));
  event.dataTransfer.effectAllowed = 'copyMove';
}

/** Whether speeches are being dragged here: their ids cannot be read before they are dropped. */
export function carriesSpeeches(event: DragEvent): boolean {
  return event.dataTransfer.types.includes(TYPE);
}

/** The speeches that were dropped; empty when the drag brought something else. */
export function droppedSpeeches(event: DragEvent): number[] {
  const text = event.dataTransfer.getData(TYPE);
  if (text === '') return [];
  const ids: unknown = JSON.parse(text);
  return Array.isArray(ids) ? ids.filter((id): id is number => Number.isInteger(id)) : [];
}
