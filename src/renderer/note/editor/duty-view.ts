import i18next from 'i18next';
import { redo, undo } from '@tiptap/pm/history';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { TextSelection } from '@tiptap/pm/state';
import type { EditorView, NodeView } from '@tiptap/pm/view';
import { readDueDate } from '@shared/domain/chinese-date';
import type { DutyBlock } from '@shared/domain/note-document';
import { isComposing } from '../../ui/shortcuts';
import { dueText, duePressure } from '../due-text';
import styles from './Blocks.module.css';

export type DutyOptions = {
  /** The day the note is of, from which `3月底` is understood. */
  baseDay: () => string;
  today: () => string;
  /** Ids of the lists in the page that the fields offer. */
  lists: Readonly<Record<Field, string>>;
};

type Attributes = Omit<DutyBlock, 'kind' | 'inlines'> & { of: DutyBlock['kind'] };
type Field = 'unit' | 'person' | 'due';

/** Longest text of each field, as in `note-document.ts`. */
const LONGEST: Record<Field, number> = { unit: 200, person: 200, due: 60 };
const labels = { unit: 'note:unit', person: 'note:person', due: 'note:due' } as const;

/** Draws a task or a decision: the text is typed into the note itself, the rest stands in fields beside it. */
export function dutyView(first: EditorNode, view: EditorView, getPos: () => number | undefined, options: DutyOptions): NodeView {
  let node = first;
  let composing = false;
  const dom = document.createElement('div');
  dom.className = styles.duty ?? '';
  const check = document.createElement('button');
  check.type = 'button';
  check.className = styles.check ?? '';
  check.setAttribute('role', 'checkbox');
  check.contentEditable = 'false';
  const badge = document.createElement('span');
  badge.className = styles.badge ?? '';
  badge.contentEditable = 'false';
  const contentDOM = document.createElement('div');
  contentDOM.className = styles.dutyText ?? '';
  const fields: Record<Field, HTMLInputElement> = { unit: field('unit'), person: field('person'), due: field('due') };
  const when = document.createElement('span');
  when.className = styles.when ?? '';
  when.contentEditable = 'false';
  dom.append(check, badge, contentDOM, fields.unit, fields.person, fields.due, when);

  const attributes = () => node.attrs as Attributes; // the attributes of this node type
  const change = (changes: Partial<Attributes>) => {
    const at = getPos();
    if (at === undefined) return;
    view.dispatch(view.state.tr.setNodeMarkup(at, undefined, { ...node.attrs, ...changes }));
  };
  check.addEventListener('mousedown', (event) => event.preventDefault());
  check.addEventListener('click', () => change({ state: attributes().state === 'done' ? 'open' : 'done' }));

  function field(name: Field): HTMLInputElement {
    const input = document.createElement('input');
    input.className = styles.dutyField ?? '';
    input.maxLength = LONGEST[name];
    input.spellcheck = false;
    input.setAttribute('list', options.lists[name]);
    const store = () => {
      if (input.value !== attributes()[name]) change(name === 'due' ? { due: input.value, dueOn: readDueDate(input.value, options.baseDay()) } : { [name]: input.value });
    };
    input.addEventListener('input', (event) => { if (!(event instanceof InputEvent && event.isComposing)) store(); });
    input.addEventListener('compositionstart', () => { composing = true; });
    input.addEventListener('compositionend', () => { composing = false; store(); });
    input.addEventListener('blur', store);
    input.addEventListener('keydown', (event) => onKey(event, name));
    return input;
  }

  /** Tab goes on to the next field and from the last to the next block; Esc returns to the text. */
  function onKey(event: KeyboardEvent, name: Field): void {
    if (isComposing(event)) return;
    const done = event.key === 'Enter' && event.ctrlKey;
    const command = event.ctrlKey || event.metaKey;
    if (command && event.code === 'KeyZ') void (event.shiftKey ? redo : undo)(view.state, view.dispatch);
    else if (command && event.code === 'KeyY') redo(view.state, view.dispatch);
    else if (done) change({ state: attributes().state === 'done' ? 'open' : 'done' });
    else if (event.key === 'Escape') toText('end');
    else if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey && name === 'due')) toText('after');
    else if (event.key === 'Tab' && event.shiftKey && name === 'unit') toText('end');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function toText(where: 'end' | 'after'): void {
    const at = getPos();
    if (at === undefined) return;
    const { doc } = view.state;
    const place = where === 'end' ? at + node.nodeSize - 1 : Math.min(at + node.nodeSize + 1, doc.content.size);
    view.dispatch(view.state.tr.setSelection(TextSelection.near(doc.resolve(place))).scrollIntoView());
    view.focus();
  }

  function draw(): void {
    const { of, state, dueOn, due } = attributes();
    const done = state === 'done';
    dom.dataset['of'] = of;
    dom.dataset['state'] = state;
    dom.dataset['empty'] = node.content.size === 0 ? i18next.t(of === 'task' ? 'note:taskHint' : 'note:decisionHint') : '';
    check.setAttribute('aria-checked', String(done));
    check.setAttribute('aria-label', i18next.t(of === 'task' ? 'note:taskDone' : 'note:decisionDone'));
    badge.textContent = i18next.t(of === 'task' ? 'note:task' : 'note:decision');
    for (const name of ['unit', 'person', 'due'] as const) {
      const input = fields[name];
      if (input.value !== attributes()[name] && !composing) input.value = attributes()[name];
      input.placeholder = i18next.t(labels[name]);
      input.setAttribute('aria-label', i18next.t(labels[name]));
    }
    when.textContent = dueText(dueOn, due, state, options.today());
    when.dataset['pressure'] = duePressure(dueOn, state, options.today());
  }

  draw();
  return {
    dom,
    contentDOM,
    update(next) {
      if (next.type !== node.type) return false;
      node = next;
      draw();
      return true;
    },
    stopEvent: (event) => event.target instanceof HTMLInputElement || event.target === check,
    // the text is the editor's own business, everything around it is ours
    ignoreMutation: (mutation) => mutation.type !== 'selection' && !contentDOM.contains(mutation.target),
  };
}

/** Moves the focus into the first field of the duty the caret is in; false when it is in none. */
export function focusDutyField(view: EditorView): boolean {
  const { $head } = view.state.selection;
  if ($head.parent.type.name !== 'duty') return false;
  const dom = view.nodeDOM($head.before());
  const input = dom instanceof HTMLElement ? dom.querySelector('input') : null;
  input?.focus();
  return input !== null;
}
