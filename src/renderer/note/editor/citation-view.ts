import i18next from 'i18next';
import type { Node as EditorNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import type { SourceStore } from './source-store';

/** Draws a citation in running text as it reads now; one whose source is gone reads as it did when it was put in. */
export function citationView(first: EditorNode, sources: SourceStore): NodeView {
  let node = first;
  const dom = document.createElement('span');
  const draw = () => {
    const passage = Number(node.attrs['passage']);
    dom.dataset['cites'] = String(passage);
    const text = `（${sources.get(passage)?.citation ?? String(node.attrs['citation'])}）`;
    if (dom.textContent !== text) dom.textContent = text;
    dom.title = i18next.t('note:citationHint');
  };
  const stop = sources.subscribe(draw);
  draw();
  return {
    dom,
    update(next) {
      if (next.type !== node.type) return false;
      node = next;
      draw();
      return true;
    },
    ignoreMutation: () => true,
    destroy: stop,
  };
}
