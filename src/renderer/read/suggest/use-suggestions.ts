import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '@shared/contract/library';
import type { Colour } from '@shared/domain/passage';
import { describeDeclined } from '@shared/domain/suggestions/declined';
import { SUGGESTED_COLOUR, type SuggestionKind } from '@shared/domain/suggestions/suggestion';
import { keyOf, queryClient, useAnswer } from '../../bridge/queries';
import { change } from '../../shell/change';
import { showToast } from '../../ui/Toast';
import type { Intervals } from '../passages/intervals';
import { sheetQuery } from '../passages/sheet-query';
import type { ShownPassage } from '../passages/shown-passage';
import { scrollToOffset } from '../scroll-to';
import { useStable } from '../../ui/use-stable';
import type { MountedText } from '../use-mounted-text';
import { groupProposals, openProposals, type Proposal, type ProposalGroup } from './proposals';
import { useFoundSuggestions } from './use-found-suggestions';
import { useSuggestionPaint } from './use-suggestion-paint';

type Given = { speech: number; text: string; settings: Settings; mounted: MountedText | null; intervals: Intervals<ShownPassage> };

export type Suggestions = {
  on: boolean;
  toggle: () => void;
  /** Null while they are being looked for. */
  groups: readonly ProposalGroup[] | null;
  folded: ReadonlySet<SuggestionKind>;
  fold: (kind: SuggestionKind) => void;
  current: Proposal | null;
  /** Makes a proposal the current one and brings it on the screen. */
  show: (proposal: Proposal) => void;
  step: (by: 1 | -1) => void;
  /** Makes a passage of the current proposal, in the style of its kind unless another is given. */
  accept: (colour?: Colour) => void;
  decline: () => void;
  acceptKind: (kind?: SuggestionKind) => void;
  declineKind: (kind?: SuggestionKind) => void;
  /** The proposal at an offset of the text becomes the current one; says whether there is one. */
  pickAt: (offset: number | null) => boolean;
  declined: number;
  recall: () => void;
  said: string;
};

const NONE: readonly Proposal[] = [];
/** How much of the screen stays above and below a proposal that need not be scrolled to (CSS px). */
const MARGIN_PX = 90;

/** The suggestions of a speech and what a person does with them. Nothing is marked by itself. */
export function useSuggestions({ speech, text, settings, mounted, intervals }: Given): Suggestions {
  const { t } = useTranslation('suggest');
  const [on, setOn] = useState(false);
  const [folded, setFolded] = useState<ReadonlySet<SuggestionKind>>(new Set());
  const [currentKey, setCurrentKey] = useState<string | null>(null);
  /** Decided here, not yet known to be so by the library. */
  const [handled, setHandled] = useState<ReadonlySet<string>>(new Set());
  const [said, setSaid] = useState('');
  const found = useFoundSuggestions(text, on);
  const declined = useAnswer('suggestions.declined', { speech }, { enabled: on }).data;
  const open = useMemo(() => (on && found && declined ? openProposals(text, found, intervals, declined) : null), [on, found, declined, text, intervals]);
  const groups = useMemo(() => open && groupProposals(handled.size === 0 ? open : open.filter((one) => !handled.has(one.key))), [open, handled]);
  const listed = useMemo(() => groups?.filter(({ kind }) => !folded.has(kind)).flatMap(({ proposals }) => proposals) ?? NONE, [groups, folded]);
  const current = useMemo(() => listed.find((one) => one.key === currentKey) ?? null, [listed, currentKey]);
  useSuggestionPaint(mounted, listed, current);

  const announce = (proposal: Proposal) => setSaid(t('announce', {
    kind: t(`kind_${proposal.kind}`), at: listed.indexOf(proposal) + 1, count: listed.length, text: proposal.text,
    reason: t(`why_${proposal.rule}`, { cue: text.slice(proposal.cue.start, proposal.cue.end) }),
  }));
  const show = useStable((proposal: Proposal) => {
    setCurrentKey(proposal.key);
    announce(proposal);
    if (!mounted) return;
    const { textView } = mounted;
    const edge = textView.scroller.getBoundingClientRect();
    const top = textView.boxAt(proposal.start).top;
    const { bottom } = textView.boxAt(proposal.end);
    if (top < edge.top + MARGIN_PX || bottom > edge.bottom - MARGIN_PX) scrollToOffset(textView, proposal.start);
  });
  const step = useStable((by: 1 | -1) => {
    const offset = mounted?.screen.get().offset ?? 0;
    const at = current ? listed.indexOf(current) : -1;
    const next = current ? listed[at + by] : listed.find((one) => one.start >= offset) ?? listed[0];
    if (next) show(next);
    else setSaid(t('end'));
  });
  /** Goes on to the first proposal after those that were decided. */
  const goOn = (chosen: ReadonlySet<string>) => {
    const from = current ? listed.indexOf(current) : 0;
    const next = listed.slice(from).find((one) => !chosen.has(one.key)) ?? listed.slice(0, from).findLast((one) => !chosen.has(one.key));
    if (next) show(next);
    else setCurrentKey(null);
  };
  const decide = async (chosen: readonly Proposal[], stores: Promise<unknown>) => {
    const keys = new Set(chosen.map(({ key }) => key));
    if (current && keys.has(current.key)) goOn(keys);
    setHandled((now) => new Set([...now, ...keys]));
    await stores;
    // the event may not have come yet, and until the answers know of the decision the proposals would be back
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: sheetQuery(speech).queryKey }),
      queryClient.invalidateQueries({ queryKey: keyOf('suggestions.declined', { speech }) }),
    ]);
    setHandled((now) => new Set([...now].filter((key) => !keys.has(key))));
  };
  const acceptAll = (kind: SuggestionKind, chosen: readonly Proposal[], colour: Colour, told?: () => string) => {
    const ranges = chosen.map(({ start, end }) => ({ start, end }));
    const tagPaths = settings.suggestTags ? [t(`kind_${kind}`)] : [];
    void decide(chosen, change('suggestions.accept', { speech, ranges, colour, tagPaths }, told));
  };
  const declineAll = (chosen: readonly Proposal[], told?: () => string) =>
    void decide(chosen, change('suggestions.decline', { speech, declined: chosen.map((one) => describeDeclined(text, one)) }, told));
  const ofKind = (kind: SuggestionKind | undefined) => groups?.find((group) => group.kind === (kind ?? current?.kind)) ?? null;

  const toggle = useStable(() => {
    setOn(!on);
    setSaid('');
    setCurrentKey(null);
    mounted?.textView.view.focus();
  });
  const fold = useCallback((kind: SuggestionKind) => setFolded((now) => new Set(now.has(kind) ? [...now].filter((one) => one !== kind) : [...now, kind])), []);
  const accept = useStable((colour?: Colour) => {
    if (!current) return step(1);
    acceptAll(current.kind, [current], colour ?? SUGGESTED_COLOUR[current.kind]);
  });
  const decline = useStable(() => { if (current) declineAll([current]); });
  const acceptKind = useStable((kind?: SuggestionKind) => {
    const group = ofKind(kind);
    if (group) acceptAll(group.kind, group.proposals, SUGGESTED_COLOUR[group.kind], () => t('acceptedAll', { count: group.proposals.length, kind: t(`kind_${group.kind}`) }));
  });
  const declineKind = useStable((kind?: SuggestionKind) => {
    const group = ofKind(kind);
    if (group) declineAll(group.proposals, () => t('declinedAll', { count: group.proposals.length, kind: t(`kind_${group.kind}`) }));
  });
  const pickAt = useStable((offset: number | null): boolean => {
    const here = offset === null ? undefined : listed.findLast((one) => one.start <= offset && one.end > offset);
    if (here) show(here);
    return here !== undefined;
  });
  const recall = useStable(() => void change('suggestions.recall', { speech }).then((done) => { if (done) showToast({ text: t('recalled', { count: done.answer.count }) }); }));

  return { on, toggle, groups, folded, fold, current, show, step, accept, decline, acceptKind, declineKind, pickAt, declined: declined?.length ?? 0, recall, said };
}
