import type { Node as EditorNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import type { SourceStore } from './source-store';

/** A view whose element `draw` fills: now, whenever its node changes, and whenever passages become known. */
export function sourceView(dom: HTMLElement, first: EditorNode, sources: SourceStore, draw: (node: EditorNode) => void): NodeView {
  let node = first;
  const stop = sources.subscribe(() => draw(node));
  draw(node);
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false;
      node = next;
      draw(node);
      return true;
    },
    ignoreMutation: () => true,
    destroy: stop,
  };
}
