import { CircleAlert, Info } from 'lucide-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProposedSpeech } from '@shared/domain/proposal';
import { sentenceOf } from '../i18n/i18n';
import { Button } from '../ui/Button';
import type { IntakeCommands } from './create-intake';
import { EncodingSelect } from './EncodingSelect';
import type { IntakeFile, ReadProposal } from './intake';
import { HalfWidth } from './HalfWidth';
import { SpeechProposals } from './SpeechProposals';
import { WebTraces } from './WebTraces';
import styles from './FilePane.module.css';

type FilePaneProps = { batch: string; file: IntakeFile; commands: IntakeCommands; scroller: RefObject<HTMLDivElement | null>; onCut: (speech: ProposedSpeech) => void };

/** The chosen file: what was found in it, to be checked and corrected. */
export function FilePane({ batch, file, commands, scroller, onCut }: FilePaneProps) {
  const { t } = useTranslation('import');
  const { stage } = file;
  switch (stage.kind) {
    case 'waiting':
    case 'reading':
      return <div className={styles.head}><div><h2 className="file">{file.source.name}</h2><p>{t(stage.kind === 'reading' ? 'signReading' : 'signWaiting')}</p></div></div>;
    case 'failed':
      return (
        <>
          <div className={styles.head}><div><h2 className="file">{file.source.name}</h2></div></div>
          <p className={styles.notice}><CircleAlert size={16} className={styles.wrong} aria-hidden="true" />{sentenceOf(stage.failure)}</p>
        </>
      );
    case 'read':
      return <ReadFile key={file.id} batch={batch} file={file} proposal={stage.proposal} commands={commands} scroller={scroller} onCut={onCut} />;
  }
}

function ReadFile({ batch, file, proposal, commands, scroller, onCut }: FilePaneProps & { proposal: ReadProposal }) {
  const { t } = useTranslation('import');
  const { speeches, encodings, guessed, encoding } = proposal;
  const { split, tidy } = file;
  const words = file.changing ? t('changing') : speeches.length > 1 ? t('foundMany', { count: speeches.length }) : t(split ? 'foundOne' : 'foundOneWhole');
  const stated = guessed || encodings.length === 0 ? null : encoding;
  const reread = (changes: { encoding?: string | null; split?: boolean; tidy?: boolean }) => void commands.reread(file.id, { encoding: stated, split, tidy, ...changes });
  return (
    <>
      <div className={styles.head}>
        <div>
          <h2 className="file">{file.source.name}</h2>
          <p>
            <span role="status">{words}</span>
            {(speeches.length > 1 || !split) && (
              <Button size="sm" look="ghost" isDisabled={file.changing} onPress={() => reread({ split: !split })}>{t(split ? 'keepWhole' : 'splitAgain')}</Button>
            )}
          </p>
        </div>
        {encodings.length > 0 && <EncodingSelect proposal={proposal} busy={file.changing} onChange={(chosen) => reread({ encoding: chosen })} />}
      </div>
      <SpeechProposals
        speeches={speeches}
        choices={file.choices}
        place={{ batch, file: file.id }}
        busy={file.changing}
        scroller={scroller}
        onChoice={(key, choice) => commands.decide(file.id, { [key]: choice })}
        onJoin={(key) => void commands.join(file.id, key)}
        onCut={onCut}
      />
      <HalfWidth count={proposal.halfWidth} />
      <WebTraces key={String(tidy)} traces={proposal.traces} busy={file.changing} onChange={(taken) => reread({ tidy: taken })} />
      {proposal.warnings.length > 0 && (
        <ul className={styles.warnings}>
          {proposal.warnings.map((warning) => {
            const sentence = sentenceOf(warning);
            return <li key={sentence} className={styles.notice}><Info size={16} aria-hidden="true" />{sentence}</li>;
          })}
        </ul>
      )}
    </>
  );
}
