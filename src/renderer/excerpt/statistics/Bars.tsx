import styles from './Statistics.module.css';

export type Bar = { key: string; name: string; title?: string; count: number; extra?: string; open: () => void };

type BarsProps = { label: string; bars: readonly Bar[]; columns: { name: string; count: string; extra?: string }; asTable: boolean };

/** Counts as bars, or the same as a table. Each row opens what it counts. */
export function Bars({ label, bars, columns, asTable }: BarsProps) {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  if (asTable) {
    return (
      <table className={styles.table} aria-label={label}>
        <thead><tr><th scope="col">{columns.name}</th><th scope="col">{columns.count}</th>{columns.extra !== undefined && <th scope="col">{columns.extra}</th>}</tr></thead>
        <tbody>
          {bars.map(({ key, name, title, count, extra, open }) => (
            <tr key={key}>
              <th scope="row" title={title}>{name}</th>
              <td><button type="button" className={styles.number} onClick={open}>{count}</button></td>
              {columns.extra !== undefined && <td>{extra}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
  return (
    <ul className={styles.bars} aria-label={label}>
      {bars.map(({ key, name, title, count, open }) => (
        <li key={key}>
          <button type="button" className={styles.bar} title={title ?? name} onClick={open}>
            <span className={styles.name}>{name}</span>
            <span className={styles.track} aria-hidden="true"><i style={{ width: `${Math.max(1, (100 * count) / most)}%` }} /></span>
            <span className={styles.n}>{count}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
