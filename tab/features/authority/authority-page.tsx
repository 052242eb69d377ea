import { ProgressBar } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import type { AuthorityAnswer } from '../../../domain/authority/authority-api.js';
import { useMoments } from '../../components/moments.js';
import { PageHeading } from '../../components/page-heading.js';
import { usePlainTable } from '../../components/plain-table.js';
import { ScrollFrame } from '../../components/scroll-frame.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { framedQuery } from '../../server/workspace-queries.js';
import { authoritySays, say } from './authority-words.js';

/** What is delegated, until when, and what has been used of it. */
export function AuthorityPage() {
  const { id } = useWorkspace();
  const { words } = usePlainTable();
  const query = useQuery(framedQuery<AuthorityAnswer>(id, ['authority'], 'authority'));
  return (
    <WhenLoaded query={query}>
      {({ data }) => (
        <>
          <PageHeading>{say('title')}</PageHeading>
          <p className={words}>{say(data.chartered ? 'intro' : 'no-charter')}</p>
          <Bars data={data} />
          {data.newest && data.newest.version !== data.inForce?.version && (
            <p className={words}>{say('next', { version: data.newest.version })}</p>
          )}
        </>
      )}
    </WhenLoaded>
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
