import type { HandlersOf } from '@shared/contract/contract';
import type { editChannels } from '@shared/contract/editing';
import { countCharacters } from '@shared/domain/document';
import type { Library } from '../store/library';
import { listPassages } from '../store/passages';
import { getSpeechVersion, keepDraft, listSpeechVersions } from '../store/speech-versions';
import { checkSpeeches, getBody } from '../store/speeches';
import { insertMadeVersion } from '../store/stored-speeches';
import type { Work } from '../work/work';
import { finishEdit } from './finish-edit';
import { comparedTexts } from './compared-texts';
import { checkPlan, planOf } from './version-plan';

/** Comparisons whose sizes are remembered. */
const KEPT_SIZES = 500;

/** Correcting texts and going back to what they said before. */
export function editHandlers(library: Library, work: Work): HandlersOf<keyof typeof editChannels> {
  const { db } = library;
  const sizes = createSizes(library, work);
  return {
    'edit.keep'(written) {
      checkSpeeches(db, [written.speech]);
      library.keep(() => keepDraft(db, { ...written, savedAt: library.now() }));
      return null;
    },
    'edit.finish': (written) => finishEdit(library, written),
    'versions.list'({ speech }) {
      checkSpeeches(db, [speech]);
      return listSpeechVersions(db, speech);
    },
    'versions.get': ({ speech, number }) => ({ doc: getSpeechVersion(db, speech, number).doc }),
    'versions.compare': async ({ speech, before, after }) => comparedTexts(work, getSpeechVersion(db, speech, before).body, getSpeechVersion(db, speech, after).body),
    async 'versions.sizes'({ speech }) {
      checkSpeeches(db, [speech]);
      const numbers = listSpeechVersions(db, speech).map(({ number }) => number);
      const found = [];
      for (const [index, number] of numbers.entries()) {
        const before = numbers[index + 1];
        if (before !== undefined) found.push({ number, ...(await sizes(speech, before, number)) });
      }
      return found;
    },
    async 'versions.restore'({ speech, number }) {
      const { doc, body } = getSpeechVersion(db, speech, number);
      const before = getBody(db, speech);
      const passages = listPassages(db, speech);
      const attached = passages.filter(({ state }) => state === 'attached');
      const { basis } = planOf(library, speech, passages, []);
      const anchors = attached.length === 0 ? [] : await work.carry(before, body, attached);
      return library.act({ label: { reason: 'did-restore-version', params: {} } }, () => {
        checkPlan(library, { speech, carried: [], basis });
        const carried = attached.map(({ id }, index) => ({ id, anchor: anchors[index] ?? null }));
        const made = insertMadeVersion(db, speech, { doc, origin: 'restore', restored: number, now: library.now() }, carried);
        return { number: made, orphans: carried.filter(({ anchor }) => anchor === null).length };
      });
    },
  };
}

type Size = { added: number; removed: number };

/** Characters gained and lost between two versions, worked out once: a version never changes. */
function createSizes({ db }: Library, work: Work): (speech: number, before: number, after: number) => Promise<Size> {
  const known = new Map<string, Promise<Size>>();
  const count = async (speech: number, before: number, after: number): Promise<Size> => {
    const runs = await work.compare(getSpeechVersion(db, speech, before).body, getSpeechVersion(db, speech, after).body);
    const of = (kind: 'added' | 'removed') => runs.reduce((sum, run) => sum + (run.kind === kind ? countCharacters(run.text) : 0), 0);
    return { added: of('added'), removed: of('removed') };
  };
  return (speech, before, after) => {
    const key = `${speech}/${before}/${after}`;
    const size = known.get(key) ?? count(speech, before, after);
    known.set(key, size);
    size.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size > KEPT_SIZES && oldest !== undefined) known.delete(oldest);
    return size;
  };
}
