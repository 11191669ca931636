import { useTranslation } from 'react-i18next';
import { useAnswer } from '../../bridge/queries';
import { pathText } from '../../tag/path-text';
import type { ChartProps } from './chart-props';
import { heatStep, pairCounts } from './pair-counts';
import styles from './Statistics.module.css';

const SHOWN = 7;

/** How often two tags stand on one passage, with the number in every cell; a cell opens those passages. */
export function TogetherMatrix({ filter, onNarrow }: ChartProps) {
  const { t } = useTranslation('excerpt');
  const together = useAnswer('statistics.together', { filter, most: SHOWN }, { keepPrevious: true }).data;
  if (together === undefined || together.tags.length < 2) return null;
  const { tags, pairs } = together;
  const count = pairCounts(pairs);
  const most = Math.max(1, ...pairs.map(({ passages }) => passages));
  const narrow = (...ids: number[]) => onNarrow({ allTags: [...new Set([...(filter.allTags ?? []), ...ids])] });
  return (
    <section aria-label={t('table_together')}>
      <h3>{t('table_together')} <span className={styles.quiet}>{t('togetherTold')}</span></h3>
      <div className={styles.wide}>
        <table className={styles.matrix} aria-label={t('table_together')}>
          <thead>
            <tr>
              <td />
              {tags.map(({ tag, path }) => <th key={tag} scope="col" title={pathText(path)}><span>{name(path)}</span></th>)}
            </tr>
          </thead>
          <tbody>
            {tags.map((row) => (
              <tr key={row.tag}>
                <th scope="row" title={pathText(row.path)}>{name(row.path)}</th>
                {tags.map((column) => {
                  if (column.tag === row.tag) {
                    return <td key={column.tag}><button type="button" className={styles.self} aria-label={t('cellOne', { tag: row.path, count: row.passages })} onClick={() => narrow(row.tag)}>{row.passages}</button></td>;
                  }
                  const passages = count(row.tag, column.tag);
                  return (
                    <td key={column.tag}>
                      {passages === 0 ? <span className={styles.none}>·</span> : (
                        <button type="button" className={styles.cell} data-step={heatStep(passages, most)} aria-label={t('cellBoth', { a: row.path, b: column.path, count: passages })} onClick={() => narrow(row.tag, column.tag)}>{passages}</button>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function name(path: string): string {
  return path.split('/').at(-1) ?? path;
}
