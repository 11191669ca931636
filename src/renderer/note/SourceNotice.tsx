import { NodeSelection } from '@tiptap/pm/state';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExcerptBlock } from '@shared/domain/note-document';
import { Button } from '../ui/Button';
import type { NoteDeskEditor } from './use-note-editor';
import styles from './Note.module.css';

/** Places of the excerpt blocks whose source has changed or is gone, and of citations whose source is gone. */
function alteredIn(desk: NoteDeskEditor): number[] {
  const places: number[] = [];
  desk.editor()?.state.doc.descendants((node, pos) => {
    if (node.type.name === 'citation') {
      const passage = Number(node.attrs['passage']);
      const quote = desk.sources.get(passage)?.quote ?? '';
      if (!['same', 'unknown'].includes(desk.sources.stateOf({ passage, quote, frozen: false }))) places.push(pos);
      return false;
    }
    if (node.type.name !== 'excerpt') return true;
    const state = desk.sources.stateOf(node.attrs as ExcerptBlock); // the attributes of this node type
    if (state !== 'same' && state !== 'unknown' && node.attrs['frozen'] !== true) places.push(pos);
    return false;
  });
  return places;
}

/** Says that sources have changed, and leads from one such quote to the next. */
export function SourceNotice({ desk }: { desk: NoteDeskEditor }) {
  const { t } = useTranslation('note');
  const count = useSyncExternalStore(desk.sources.subscribe, () => alteredIn(desk).length);
  const next = () => {
    const editor = desk.editor();
    if (!editor) return;
    const places = alteredIn(desk);
    const { from } = editor.state.selection;
    const place = places.find((pos) => pos > from) ?? places[0];
    if (place === undefined) return;
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, place)).scrollIntoView());
    editor.view.focus();
  };
  return (
    <div role="status">
      {count > 0 && <div className={styles.notice}>{t('sourceNotice', { count })}<Button size="sm" onPress={next}>{t('nextNotice')}</Button></div>}
    </div>
  );
}
