import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { ArrowDownloadRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { VerificationAnswer } from '../../../domain/charter/charter-api.js';
import { useMoments } from '../../components/moments.js';
import { ProblemBar } from '../../components/problem-bar.js';
import { PageHeading } from '../../components/page-heading.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { newCommandId } from '../../server/command-id.js';
import { asProblem, type Problem } from '../../server/problem.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { useHost } from '../../teams/host-context.js';
import { openDownload } from '../../teams/links.js';
import { BackLink } from './back-link.js';
import { askForDownload } from './charter-commands.js';
import { say } from './charter-words.js';
import { useVerification } from './charter-queries.js';
import { Fingerprint } from './fingerprint.js';
import { versionNumber } from './version-number.js';

const useStyles = makeStyles({
  content: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '72ch',
    marginTop: tokens.spacingVerticalL,
  },
  subheading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { margin: 0 },
  command: {
    boxSizing: 'border-box',
    maxWidth: '100%',
    margin: 0,
    padding: tokens.spacingHorizontalM,
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
});

/** Whether the stored text is still the one that was signed, and how to find out without us. */
export function VerifyPage() {
  const number = versionNumber(useParams()['number']);
  return number === undefined ? <NotFoundPage /> : <Verify number={number} />;
}

function Verify({ number }: { number: number }) {
  const moments = useMoments();
  const query = useVerification(useWorkspace().id, number);
  const title = say('verify.title', { version: moments.number(number) });
  return (
    <>
      <BackLink />
      <PageHeading>{title}</PageHeading>
      <WhenLoaded query={query}>{({ data }) => <Verification data={data} />}</WhenLoaded>
    </>
  );
}

function Verification({ data }: { data: VerificationAnswer['data'] }) {
  const styles = useStyles();
  return (
    <div className={styles.content}>
      <MessageBar intent={data.intact ? 'success' : 'error'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{data.intact ? say('verify.intact') : say('verify.broken')}</MessageBarTitle>
          {data.intact ? say('verify.intact-words') : data.findings.map(wordsForFinding).join(' ')}
        </MessageBarBody>
      </MessageBar>
      {data.signed !== '' && <Fingerprint fingerprint={data.signed} label={say('verify.signed')} />}
      {data.computed !== '' && <Fingerprint fingerprint={data.computed} label={say('verify.computed')} />}
      <OwnCheck number={data.number} />
    </div>
  );
}

function OwnCheck({ number }: { number: number }) {
  const styles = useStyles();
  const { id } = useWorkspace();
  const { mobile } = useHost();
  const [problem, setProblem] = useState<Problem>();
  const download = async (): Promise<void> => {
    setProblem(undefined);
    try {
      await openDownload(await askForDownload(id, number, 'markdown', newCommandId()), mobile);
    } catch (fault) {
      setProblem(asProblem(fault));
    }
  };
  return (
    <>
      <h2 className={styles.subheading}>{say('verify.own-title')}</h2>
      <p className={styles.words}>{say('verify.own-words')}</p>
      {/* A name of our own: what the browser calls the file is its matter. */}
      <pre className={styles.command}>
        {`sha256sum charter-${number}.md\nGet-FileHash charter-${number}.md`}
      </pre>
      <Button icon={<ArrowDownloadRegular />} onClick={() => void download()}>
        {say('more.markdown')}
      </Button>
      {problem && <ProblemBar problem={problem} onRetry={() => void download()} />}
    </>
  );
}

function wordsForFinding(finding: string): string {
  switch (finding) {
    case 'verify.text-missing':
    case 'verify.fingerprint-differs':
    case 'verify.articles-differ':
    case 'verify.signature-differs':
      return say(finding);
    default:
      return say('verify.other');
  }
}
