import { Node } from '@tiptap/core';
import { dutyView, type DutyOptions } from './duty-view';

const kept = (name: string, fallback: string | null) => ({
  default: fallback,
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? fallback,
  renderHTML: (attributes: Readonly<Record<string, string | null>>) => (attributes[name] === null ? {} : { [`data-${name}`]: attributes[name] }),
});

/** A task or a decision: its text, who, which unit, until when, whether done. */
export const DutyNode = Node.create<DutyOptions>({
  name: 'duty',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({
    of: kept('duty', 'task'),
    // two duties never share an id: a pasted or copied one gets another
    id: { default: '', rendered: false },
    person: kept('person', ''),
    unit: kept('unit', ''),
    due: kept('due', ''),
    dueOn: { ...kept('dueOn', null), parseHTML: (element) => (/^\d{4}-\d\d-\d\d$/u.exec(element.getAttribute('data-dueon') ?? '')?.[0] ?? null) },
    state: { ...kept('state', 'open'), parseHTML: (element) => (element.getAttribute('data-state') === 'done' ? 'done' : 'open') },
  }),
  parseHTML: () => [{ tag: 'div[data-of]', getAttrs: (element) => ({ of: element.getAttribute('data-of') === 'decision' ? 'decision' : 'task' }) }],
  renderHTML: ({ node, HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-of': String(node.attrs['of']) }, 0],
  addNodeView() {
    return ({ node, view, getPos }) => dutyView(node, view, getPos, this.options);
  },
});
