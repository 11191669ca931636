import { ChevronRight, Ellipsis, GripVertical } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { Button as AriaButton, Collection, Tree, TreeItem, TreeItemContent, useDragAndDrop, type Key } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Tag } from '@shared/domain/tag';
import { IconButton } from '../ui/Button';
import { Menu } from '../ui/Menu';
import { meaning } from '../ui/shortcuts';
import { dropParent, tagNodes, withBelow, type TagNode } from './tag-tree';
import { TagSwatch } from './TagSwatch';
import type { TagActs } from './use-tag-acts';
import styles from './TagTree.module.css';

const TYPE = 'application/x-lectern-tag';

type TagTreeProps = {
  tags: readonly Tag[];
  acts: TagActs;
  chosen: number | null;
  /** Null when the chosen tag is chosen again. */
  onChoose: (tag: number | null) => void;
  /** `below` shows passages with those of the tags below; `both` those of the tag itself too. */
  counts: 'below' | 'both';
  keepChosen?: boolean;
};

/**
 * The tag tree: arrow keys move, open and close, Enter chooses, F2 renames, Delete deletes. A tag is dragged onto another
 * to go below it, or between two to stand beside them; its menu has the same by keyboard.
 */
export function TagTree({ tags, acts, chosen, onChoose, counts, keepChosen }: TagTreeProps) {
  const { t } = useTranslation('tag');
  const [closed, setClosed] = useState<ReadonlySet<Key>>(new Set());
  const nodes = useMemo(() => tagNodes(tags), [tags]);
  const open = useMemo(() => tags.filter(({ id }) => !closed.has(id)).map(({ id }) => id), [tags, closed]);
  const { dragAndDropHooks } = useDragAndDrop<TagNode>({
    getItems: (keys) => [...keys].map((key) => ({ [TYPE]: String(key), 'text/plain': tags.find(({ id }) => id === key)?.path ?? '' })),
    acceptedDragTypes: [TYPE],
    getDropOperation: (target, types) => (types.has(TYPE) && target.type === 'item' ? 'move' : 'cancel'),
    onMove: ({ keys, target }) => {
      const parent = dropParent(tags, Number(target.key), target.dropPosition);
      for (const key of keys) {
        if (parent === null || !withBelow(tags, Number(key)).has(parent)) acts.move(Number(key), parent);
      }
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('[data-key]') : null;
    const tag = tags.find(({ id }) => String(id) === row?.dataset['key']);
    const key = meaning('placeLibrary', event.nativeEvent);
    if (tag === undefined || (key !== 'F2' && key !== 'Delete')) return;
    event.preventDefault();
    event.stopPropagation();
    acts.ask({ kind: key === 'F2' ? 'rename' : 'delete', tag });
  };
  const line = ({ tag, children }: TagNode) => (
    <TreeItem key={tag.id} id={tag.id} textValue={tag.name} className={styles.item ?? ''}>
      <TreeItemContent>
        {({ level, isExpanded }) => (
          <div className={styles.line} data-depth={Math.min(level - 1, 6)} title={tag.description === '' ? tag.path : `${tag.path}\n${tag.description}`}>
            {children.length > 0
              ? <AriaButton slot="chevron" className={styles.twist ?? ''} aria-label={t(isExpanded ? 'hideBelow' : 'showBelow', { name: tag.name })}><ChevronRight size={14} aria-hidden="true" /></AriaButton>
              : <span className={styles.twist} />}
            {tag.colour !== null || tag.pattern !== 'solid' ? <TagSwatch colour={tag.colour} pattern={tag.pattern} /> : null}
            <span className={styles.name}>{tag.name}</span>
            <AriaButton slot="drag" className={styles.grip ?? ''} aria-label={t('drag', { name: tag.name })}><GripVertical size={14} aria-hidden="true" /></AriaButton>
            <Menu label={t('commandsOf', { name: tag.name })} commands={acts.commandsOf(tag)}>
              <IconButton size="sm" label={t('commandsOf', { name: tag.name })} className={styles.more ?? ''}><Ellipsis aria-hidden="true" /></IconButton>
            </Menu>
            {counts === 'both' && <span className={styles.own}>{t('ownCount', { count: tag.passages })}</span>}
            <span className={styles.n} title={t('countTold', { own: tag.passages, below: tag.passagesBelow, speeches: tag.speechesBelow })}>{tag.passagesBelow}</span>
          </div>
        )}
      </TreeItemContent>
      <Collection items={children} dependencies={[acts, counts]}>{(node) => line(node)}</Collection>
    </TreeItem>
  );
  return (
    <div onKeyDownCapture={onKeyDown} className={styles.frame}>
      <Tree<TagNode>
        aria-label={t('tags')}
        className={styles.tree ?? ''}
        items={nodes}
        dependencies={[acts, counts]}
        selectionMode="single"
        selectionBehavior="toggle"
        disallowEmptySelection={keepChosen ?? false}
        selectedKeys={chosen === null ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : [...keys];
          onChoose(key === undefined ? null : Number(key));
        }}
        expandedKeys={open}
        onExpandedChange={(keys) => setClosed(new Set(tags.map(({ id }) => id).filter((id) => !keys.has(id))))}
        dragAndDropHooks={dragAndDropHooks}
      >
        {(node) => line(node)}
      </Tree>
    </div>
  );
}
