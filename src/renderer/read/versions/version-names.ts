import type { SpeechVersion } from '@shared/domain/speech-version';
import { timeText } from '../../ui/length';

/** What each version is called, by number: its day and time, with seconds where two fall into one minute, then its number too. */
export function versionNames(versions: readonly Pick<SpeechVersion, 'number' | 'createdAt'>[]): ReadonlyMap<number, string> {
  const minutes = countsOf(versions.map(({ createdAt }) => timeText(createdAt)));
  const precise = (createdAt: string) => {
    const minute = timeText(createdAt);
    return (minutes.get(minute) ?? 0) > 1 ? `${minute}:${String(new Date(createdAt).getSeconds()).padStart(2, '0')}` : minute;
  };
  const seconds = countsOf(versions.map(({ createdAt }) => precise(createdAt)));
  return new Map(versions.map(({ number, createdAt }) => {
    const name = precise(createdAt);
    return [number, (seconds.get(name) ?? 0) > 1 ? `${name} (${number})` : name];
  }));
}

function countsOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}
