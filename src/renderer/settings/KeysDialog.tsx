import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog';
import { Kbd } from '../ui/Kbd';
import { SearchField } from '../ui/SearchField';
import { capsIn, keyIn, type KeyPlaceName } from '../ui/key-map';
import { keyPlaces, type KeyRow } from './keys';
import styles from './KeysDialog.module.css';

/** All keys, by place, with a field that narrows them. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['settings', 'common']);
  const [find, setFind] = useState('');
  const wanted = find.trim().toLowerCase();
  const fits = (place: KeyPlaceName, row: KeyRow) => wanted === '' || t(row.name).toLowerCase().includes(wanted) || spoken(place, row).toLowerCase().includes(wanted);
  const places = keyPlaces.map(({ place, rows }) => ({ place, rows: rows.filter((row) => fits(place, row)) })).filter(({ rows }) => rows.length > 0);
  return (
    <Dialog title={t('keysTitle')} subtitle={t('keysSubtitle')} closeLabel={t('common:close')} onClose={onClose} size="large" footer={<span className={styles.foot}>{t('keysFoot')}</span>}>
      <SearchField label={t('keysFind')} clearLabel={t('common:clear')} value={find} onChange={setFind} className={styles.find ?? ''} />
      {places.length === 0 && <p className={styles.none}>{t('keysNone')}</p>}
      <div className={styles.keys}>
        {places.map(({ place, rows }) => (
          <section key={place} aria-label={t(place)}>
            <h3>{t(place)}</h3>
            <ul>
              {rows.map((row) => (
                <li key={row.name}>
                  <span>{t(row.name)}</span>
                  <span className="sr">{spoken(place, row)}</span>
                  <span className={styles.caps}>
                    {shownCaps(place, row).map((keys) => <Kbd key={keys} keys={keys} />)}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function shownCaps(place: KeyPlaceName, { codes, shown }: KeyRow): readonly string[] {
  return shown && codes.every((code) => keyIn(place, code) === code) ? shown : codes.map((code) => capsIn(place, code));
}

function spoken(place: KeyPlaceName, row: KeyRow): string {
  return row.codes.map((code) => capsIn(place, code)).join(' ');
}
