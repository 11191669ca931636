import { useVirtualizer } from '@tanstack/react-virtual';
import { ChevronDown, ChevronRight, Check, CheckCheck, ListX, X } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SUGGESTED_COLOUR } from '@shared/domain/suggestions/suggestion';
import { changeSettings } from '../../shell/use-settings';
import { Button, IconButton } from '../../ui/Button';
import { Check as CheckBox } from '../../ui/Check';
import type { Proposal, ProposalGroup } from './proposals';
import type { Suggestions } from './use-suggestions';
import styles from './Suggestions.module.css';

type Line = { key: string; group: ProposalGroup; proposal: Proposal | null };

const HEAD_PX = 40;
const ROW_PX = 62;

/** The left pane while suggestions are looked at: by kind, with counts, the reason of the current one, and the answers. */
export function SuggestionPane({ suggestions, text, withTags }: { suggestions: Suggestions; text: string; withTags: boolean }) {
  const { t } = useTranslation('suggest');
  const { groups, folded, current } = suggestions;
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => (groups ?? []).flatMap((group): Line[] => [
    { key: group.kind, group, proposal: null },
    ...(folded.has(group.kind) ? [] : group.proposals.map((proposal): Line => ({ key: proposal.key, group, proposal }))),
  ]), [groups, folded]);
  // oxlint-disable-next-line react/incompatible-library -- the React compiler is not used; nothing here is memoized
  const rows = useVirtualizer({ count: lines.length, getScrollElement: () => scroller.current, estimateSize: (at) => (lines[at]?.proposal ? ROW_PX : HEAD_PX), getItemKey: (at) => lines[at]?.key ?? at, overscan: 8 });
  const currentLine = lines.findIndex((line) => line.proposal !== null && line.proposal === current);
  useEffect(() => {
    if (currentLine >= 0) rows.scrollToIndex(currentLine, { align: 'auto' });
  }, [currentLine, rows]);
  const count = groups?.reduce((sum, group) => sum + group.proposals.length, 0) ?? 0;
  return (
    <aside className={styles.pane} aria-label={t('pane')} data-pane tabIndex={-1}>
      <div className={styles.head}>
        <h2>{groups ? t('count', { count }) : t('pane')}</h2>
        <IconButton size="sm" label={t('close')} onPress={suggestions.toggle}><X aria-hidden="true" /></IconButton>
      </div>
      <p className={styles.told} role="status">{!groups ? t('looking') : count === 0 ? t('none') : t('told')}</p>
      <div ref={scroller} className={styles.scroll}>
        <ol className={styles.list} style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map((row) => {
            const line = lines[row.index];
            if (!line) return null;
            return (
              <li key={line.key} ref={rows.measureElement} data-index={row.index} className={styles.line} style={{ transform: `translateY(${row.start}px)` }} aria-posinset={row.index + 1} aria-setsize={lines.length}>
                {line.proposal ? <Row proposal={line.proposal} suggestions={suggestions} text={text} /> : <Head group={line.group} suggestions={suggestions} />}
              </li>
            );
          })}
        </ol>
      </div>
      <div className={styles.foot}>
        <CheckBox isSelected={withTags} onChange={(suggestTags) => changeSettings({ suggestTags })}>{t('withTags')}</CheckBox>
        {suggestions.declined > 0 && <Button size="sm" look="ghost" onPress={suggestions.recall}>{t('recall', { count: suggestions.declined })}</Button>}
      </div>
      <div className="sr" role="status" aria-live="polite">{suggestions.said}</div>
    </aside>
  );
}

function Head({ group, suggestions }: { group: ProposalGroup; suggestions: Suggestions }) {
  const { t } = useTranslation('suggest');
  const kind = t(`kind_${group.kind}`);
  const isFolded = suggestions.folded.has(group.kind);
  const count = group.proposals.length;
  return (
    <div className={styles.group}>
      <button type="button" className={styles.twist} aria-expanded={!isFolded} aria-label={t(isFolded ? 'unfold' : 'fold', { kind })} onClick={() => suggestions.fold(group.kind)}>
        {isFolded ? <ChevronRight size={14} aria-hidden="true" /> : <ChevronDown size={14} aria-hidden="true" />}
      </button>
      <h3>{kind}<span>{count}</span></h3>
      <IconButton size="sm" label={t('acceptAll', { kind, count })} onPress={() => suggestions.acceptKind(group.kind)}><CheckCheck aria-hidden="true" /></IconButton>
      <IconButton size="sm" label={t('declineAll', { kind, count })} onPress={() => suggestions.declineKind(group.kind)}><ListX aria-hidden="true" /></IconButton>
    </div>
  );
}

function Row({ proposal, suggestions, text }: { proposal: Proposal; suggestions: Suggestions; text: string }) {
  const { t } = useTranslation('suggest');
  const isCurrent = proposal === suggestions.current;
  const cue = text.slice(proposal.cue.start, proposal.cue.end);
  return (
    <div className={styles.row} data-current={isCurrent}>
      <button type="button" className={styles.go} aria-current={isCurrent ? 'true' : undefined} onClick={() => suggestions.show(proposal)}>
        <span className={styles.edge} data-c={SUGGESTED_COLOUR[proposal.kind]} aria-hidden="true" />
        <span className={styles.text} lang="zh-CN">{proposal.text}</span>
        {isCurrent && <span className={styles.reason}>{t(`why_${proposal.rule}`, { cue })}</span>}
      </button>
      {isCurrent && (
        <div className={styles.answers}>
          <Button size="sm" icon={<Check aria-hidden="true" />} onPress={() => suggestions.accept()}>{t('accept')}</Button>
          <Button size="sm" look="ghost" icon={<X aria-hidden="true" />} onPress={suggestions.decline}>{t('decline')}</Button>
        </div>
      )}
    </div>
  );
}
