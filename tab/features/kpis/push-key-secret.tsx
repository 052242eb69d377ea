import { Button, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { CopyButton } from '../../components/copy-button.js';
import { ScrollFrame } from '../../components/scroll-frame.js';
import { useKpiStyles } from './kpi-styles.js';
import { say } from './kpis-words.js';

const useStyles = makeStyles({
  key: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: 'anywhere' },
  code: {
    margin: 0,
    padding: tokens.spacingHorizontalM,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});

/** The key itself, this once. */
export function NewKey({ secret, onKept }: { secret: string; onKept: () => void }) {
  const page = useKpiStyles();
  const styles = useStyles();
  return (
    <section className={page.section} aria-label={say('key.secret')}>
      <div role="alert">
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say('key.secret-words')}</MessageBarBody>
        </MessageBar>
      </div>
      <code className={styles.key}>{secret}</code>
      <div className={page.actions}>
        <CopyButton text={secret} label={say('key.copy')} />
        <Button onClick={onKept}>{say('key.seen')}</Button>
      </div>
    </section>
  );
}

export interface Pushed {
  /** One of this workspace's KPIs, and a period that it can be read for. */
  kpi: string;
  period: string;
  kind: 'number' | 'pulse';
}

/** A request as a system would send it; the key is to come from its surroundings, never from here. */
export function PushExample({ address, pushed }: { address: string; pushed: Pushed }) {
  const page = useKpiStyles();
  const styles = useStyles();
  const example = curlOf(address, pushed);
  return (
    <>
      <h4 className={page.name}>{say('key.example')}</h4>
      <p className={page.words}>{say('key.example-words')}</p>
      <ScrollFrame label={say('key.example')}>
        <pre className={styles.code}>{example}</pre>
      </ScrollFrame>
      <div className={page.actions}>
        <CopyButton text={example} label={say('key.copy-example')} />
      </div>
    </>
  );
}

const valueOf = {
  number: '"value": 99.95',
  pulse: '"value": 4.5, "pulse": {"asked": 9, "answered": 7}',
} as const;

const curlOf = (address: string, { kpi, period, kind }: Pushed): string =>
  [
    'curl --fail-with-body \\',
    `  --request POST "${address.replace('{kpi}', kpi)}" \\`,
    '  --header "Authorization: Bearer $ACCORD_PUSH_KEY" \\',
    '  --header "Content-Type: application/json" \\',
    `  --data '{"period": "${period}", ${valueOf[kind]}}'`,
  ].join('\n');
