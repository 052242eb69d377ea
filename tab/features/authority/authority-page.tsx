import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { EditRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { AuthorityAnswer } from '../../../domain/authority/authority-api.js';
import { useMoments } from '../../components/moments.js';
import { NotInForce } from '../../components/not-in-force.js';
import { PageHeading } from '../../components/page-heading.js';
import { usePlainTable } from '../../components/plain-table.js';
import { ScrollFrame } from '../../components/scroll-frame.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { useAuthority } from './authority-queries.js';
import { authoritySays, say } from './authority-words.js';
import { LimitsWords } from './limits-words.js';

const useStyles = makeStyles({
  edit: { marginBottom: tokens.spacingVerticalM },
  part: { maxWidth: '80ch', '& dt': { fontWeight: tokens.fontWeightSemibold }, '& dd': { margin: 0 } },
  heading: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

/** What is delegated, until when, and what has been used of it. */
export function AuthorityPage() {
  const { id } = useWorkspace();
  const { words } = usePlainTable();
  const query = useAuthority(id);
  return (
    <WhenLoaded query={query}>
      {({ data, permitted }) => (
        <>
          <PageHeading>{say('title')}</PageHeading>
          <NotInForce kind="limits" />
          <p className={words}>{say(data.chartered ? 'intro' : 'no-charter')}</p>
          {permitted.includes('authority.edit') && <EditButton />}
          <Bars data={data} />
          {data.inForce && (
            <LimitsPart title={say('in-force')}>
              <LimitsWords limits={data.inForce} currency={data.currency} />
            </LimitsPart>
          )}
          {data.newest && data.newest.version !== data.inForce?.version && (
            <LimitsPart title={say('next.title')}>
              <p className={words}>{say('next', { version: data.newest.version })}</p>
              <LimitsWords limits={data.newest} currency={data.currency} />
            </LimitsPart>
          )}
        </>
      )}
    </WhenLoaded>
  );
}

function EditButton() {
  const styles = useStyles();
  const to = useAddress();
  const navigate = useNavigate();
  return (
    <div className={styles.edit}>
      <Button icon={<EditRegular />} onClick={() => void navigate(to('authority/edit'))}>
        {say('edit.open')}
      </Button>
    </div>
  );
}

function LimitsPart({ title, children }: { title: string; children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

function Bars({ data }: { data: AuthorityAnswer['data'] }) {
  const table = usePlainTable();
  const { number } = useMoments();
  const shown = (kind: string, amount: number) =>
    kind === 'hiring' ? number(amount) : `${number(amount)} ${data.currency}`;
  return (
    <ScrollFrame label={say('table')}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{say('kind')}</th>
            <th scope="col">{say('state')}</th>
            <th scope="col">{say('limit')}</th>
            <th scope="col">{say('used')}</th>
            <th scope="col">{say('until')}</th>
          </tr>
        </thead>
        <tbody>
          {data.bars.map(({ kind, state, perDecision, used, most, to }) => {
            const values = { used: shown(kind, used), most: shown(kind, most ?? 0) };
            return (
              <tr key={kind}>
                <th scope="row">{authoritySays(`kind.${kind}`)}</th>
                <td>{say(`state.${state}`)}</td>
                <td>{state === 'absent' ? say('none') : shown(kind, perDecision)}</td>
                <td>
                  {most === null ? say('used.only', values) : say('used.of', values)}
                  {most !== null && most > 0 && (
                    <ProgressBar
                      value={Math.min(1, used / most)}
                      aria-label={authoritySays(`kind.${kind}`)}
                    />
                  )}
                </td>
                <td>{to ?? say('none')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
