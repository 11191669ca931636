import { RotateCcw } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings } from '../shell/use-settings';
import { Button, IconButton } from '../ui/Button';
import { Kbd } from '../ui/Kbd';
import { capsIn, capsOf, changeName, keyIn, type KeyChanges, type KeyPlaceName } from '../ui/key-map';
import { SearchField } from '../ui/SearchField';
import { isComposing, pressed } from '../ui/shortcuts';
import { clashOf, isFixed, isTakable, keyPlaces, type KeyRow } from './keys';
import styles from './KeyRows.module.css';

type Asked = { place: KeyPlaceName; code: string; told: string | null };

/** Every key with a way to put another in its place. A clash is named at once, and nothing is changed then. */
export function KeyRows({ changes }: { changes: KeyChanges }) {
  const { t } = useTranslation(['settings', 'common']);
  const [find, setFind] = useState('');
  const [asked, setAsked] = useState<Asked | null>(null);
  const wanted = find.trim().toLowerCase();
  const fits = (place: KeyPlaceName, row: KeyRow) => wanted === '' || t(row.name).toLowerCase().includes(wanted) || capsText(place, row).toLowerCase().includes(wanted);
  const places = keyPlaces.map(({ place, rows }) => ({ place, rows: rows.filter((row) => fits(place, row)) })).filter(({ rows }) => rows.length > 0);

  const put = (place: KeyPlaceName, code: string, to: string) => {
    const name = changeName(place, code);
    const { [name]: _, ...others } = changes;
    changeSettings({ keys: to === code ? others : { ...others, [name]: to } });
  };
  const reset = (place: KeyPlaceName, row: KeyRow) => {
    const names = new Set(row.codes.map((code) => changeName(place, code)));
    const kept = Object.fromEntries(Object.entries(changes).filter(([name]) => !names.has(name)));
    changeSettings({ keys: kept });
    setAsked(null);
  };
  const record = (place: KeyPlaceName, code: string) => (event: KeyboardEvent) => {
    if (asked?.place !== place || asked.code !== code || isComposing(event.nativeEvent)) return;
    if (event.code === 'Tab' || /^(?:Control|Shift|Alt|Meta)/u.test(event.code)) return;
    event.preventDefault();
    event.stopPropagation();
    event.nativeEvent.stopImmediatePropagation();
    if (event.code === 'Escape') return setAsked(null);
    const to = pressed(event.nativeEvent);
    const shown = capsOf(to).join('+');
    if (!isTakable(to)) return setAsked({ place, code, told: t('keyKept', { key: shown }) });
    const clash = clashOf(place, code, to);
    if (clash) return setAsked({ place, code, told: t('keyTaken', { key: shown, place: t(clash.place), what: t(clash.name) }) });
    put(place, code, to);
    setAsked(null);
  };
  const changed = Object.keys(changes).length;
  return (
    <>
      <div className={styles.tools}>
        <SearchField label={t('keysFind')} clearLabel={t('common:clear')} value={find} onChange={setFind} className={styles.find ?? ''} />
        <Button isDisabled={changed === 0} icon={<RotateCcw aria-hidden="true" />} onPress={() => changeSettings({ keys: {} })}>{t('keysResetAll')}</Button>
      </div>
      {places.length === 0 && <p className={styles.none}>{t('keysNone')}</p>}
      {places.map(({ place, rows }) => (
        <section key={place} aria-label={t(place)}>
          <h3 className={styles.place}>{t(place)}</h3>
          <ul>
            {rows.map((row) => (
              <li key={row.name} className={styles.row}>
                <span>{t(row.name)}</span>
                <span className={styles.caps}>
                  {row.codes.map((code) => {
                    const now = capsIn(place, code);
                    if (isFixed(code)) return <span key={code} className={styles.fixed} title={t('keyFixed')}><Kbd keys={now} /><span className="sr">{now}</span></span>;
                    const asking = asked?.place === place && asked.code === code;
                    return (
                      <button
                        key={code} type="button" className={styles.cap} aria-pressed={asking}
                        onClick={() => setAsked(asking ? null : { place, code, told: null })} onKeyDown={record(place, code)} onBlur={() => { if (asking) setAsked(null); }}
                      >
                        {asking ? t('keyPress') : <><Kbd keys={now} /><span className="sr">{t('keyChange', { what: t(row.name), key: now })}</span></>}
                      </button>
                    );
                  })}
                </span>
                <span className={styles.reset}>
                  {row.codes.some((code) => keyIn(place, code) !== code) && (
                    <IconButton size="sm" label={t('keyReset', { what: t(row.name) })} onPress={() => reset(place, row)}><RotateCcw aria-hidden="true" /></IconButton>
                  )}
                </span>
                {asked?.told != null && asked.place === place && row.codes.includes(asked.code) && <p className={styles.clash} role="alert">{asked.told}</p>}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function capsText(place: KeyPlaceName, { codes }: KeyRow): string {
  return codes.map((code) => capsIn(place, code)).join(' ');
}
