import i18next from 'i18next';
import type { Node as EditorNode } from '@tiptap/pm/model';
import type { NodeView } from '@tiptap/pm/view';
import type { SourceStore } from './source-store';
import { sourceView } from './source-view';

/** Draws a citation in running text as it reads now; one whose source is gone reads as it did when it was put in. */
export function citationView(first: EditorNode, sources: SourceStore): NodeView {
  const dom = document.createElement('span');
  return sourceView(dom, first, sources, ({ attrs }) => {
    const passage = Number(attrs['passage']);
    dom.dataset['cites'] = String(passage);
    const text = `（${sources.get(passage)?.citation ?? String(attrs['citation'])}）`;
    if (dom.textContent !== text) dom.textContent = text;
    dom.title = i18next.t('note:citationHint');
  });
}
