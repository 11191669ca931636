import { FolderTree, ListTree, Merge, Palette, Pencil, Plus, TextQuote, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TagName, type Tag } from '@shared/domain/tag';
import { change } from '../shell/change';
import type { Command } from '../ui/Menu';
import { NameDialog } from '../ui/NameDialog';
import { DeleteTagDialog } from './DeleteTagDialog';
import { MergeTagDialog } from './MergeTagDialog';
import { MoveTagDialog } from './MoveTagDialog';

type Asked = { kind: 'create'; parent: Tag | null } | { kind: 'rename' | 'move' | 'merge' | 'delete'; tag: Tag };

export type TagActs = {
  ask: (asked: Asked) => void;
  move: (id: number, parent: number | null) => void;
  commandsOf: (tag: Tag) => Command[];
  /** The dialog that is open, to be put anywhere. */
  dialog: ReactNode;
};

type Options = {
  tags: readonly Tag[];
  onExcerpts?: ((tag: Tag) => void) | undefined;
  /** Opens the colour, pattern, description and aliases of a tag. */
  onDetails?: ((tag: Tag) => void) | undefined;
  /** A tag was made. */
  onMade?: ((tag: Tag) => void) | undefined;
};

/** What can be done with a tag, and the dialogs that ask for what is needed. Every act is one step that can be undone. */
export function useTagActs({ tags, onExcerpts, onDetails, onMade }: Options): TagActs {
  const { t } = useTranslation(['tag', 'common']);
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const move = (id: number, parent: number | null) => {
    const tag = tags.find((one) => one.id === id);
    if (tag !== undefined && tag.parent !== parent) void change('tags.move', { id, parent }, () => t('moved', { name: tag.name }));
  };
  const create = async (parent: Tag | null, name: string) => {
    const made = await change('tags.create', { path: parent === null ? name : `${parent.path}/${name}` });
    if (made) onMade?.(made.answer);
  };
  const refuse = (name: string) => (TagName.safeParse(name).success ? null : t('nameWrong'));
  const strings = { done: t('common:done'), cancel: t('common:cancel'), close: t('common:close') };

  const commandsOf = (tag: Tag): Command[] => [
    ...(onExcerpts ? [{ id: 'excerpts', label: t('showExcerpts'), icon: <TextQuote aria-hidden="true" />, run: () => onExcerpts(tag) }] : []),
    { id: 'create', label: t('newBelow'), icon: <Plus aria-hidden="true" />, run: () => setAsked({ kind: 'create', parent: tag }) },
    { id: 'rename', label: t('rename'), icon: <Pencil aria-hidden="true" />, keys: 'F2', run: () => setAsked({ kind: 'rename', tag }) },
    { id: 'move', label: t('moveTo'), icon: <FolderTree aria-hidden="true" />, run: () => setAsked({ kind: 'move', tag }) },
    { id: 'merge', label: t('mergeInto'), icon: <Merge aria-hidden="true" />, run: () => setAsked({ kind: 'merge', tag }) },
    ...(onDetails ? [{ id: 'details', label: t('details'), icon: tag.colour === null ? <ListTree aria-hidden="true" /> : <Palette aria-hidden="true" />, run: () => onDetails(tag) }] : []),
    { id: 'delete', label: t('common:delete'), icon: <Trash2 aria-hidden="true" />, danger: true, keys: 'Del', run: () => setAsked({ kind: 'delete', tag }) },
  ];
  return { ask: setAsked, move, commandsOf, dialog: dialog() };

  function dialog(): ReactNode {
    if (asked === null) return null;
    switch (asked.kind) {
      case 'create':
        return (
          <NameDialog
            title={asked.parent === null ? t('newTagTitle') : t('newBelowOf', { name: asked.parent.name })}
            label={t('name')}
            refuse={refuse}
            strings={strings}
            onDone={(name) => void create(asked.parent, name)}
            onClose={close}
          />
        );
      case 'rename':
        return (
          <NameDialog
            title={t('rename')}
            label={t('name')}
            value={asked.tag.name}
            refuse={refuse}
            strings={strings}
            onDone={(name) => void change('tags.rename', { id: asked.tag.id, name }, () => t('renamed', { name }))}
            onClose={close}
          />
        );
      case 'move':
        return <MoveTagDialog tag={asked.tag} tags={tags} onMove={(parent) => move(asked.tag.id, parent)} onClose={close} />;
      case 'merge':
        return <MergeTagDialog tag={asked.tag} tags={tags} onClose={close} />;
      case 'delete':
        return <DeleteTagDialog tag={asked.tag} onClose={close} />;
      default:
        return asked satisfies never;
    }
  }
}
