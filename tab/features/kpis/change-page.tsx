import { useNavigate, useParams } from 'react-router';
import type { KpiAnswer } from '../../../domain/kpis/kpis-api.js';
import { PageHeading } from '../../components/page-heading.js';
import { QuietLink } from '../../components/quiet-link.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { DefinitionForm } from './definition-form.js';
import { useKpiStyles } from './kpi-styles.js';
import { useKpi } from './kpis-queries.js';
import { say } from './kpis-words.js';

/** The next version of a definition. */
export function ChangePage() {
  const styles = useKpiStyles();
  const { kpi = '' } = useParams();
  const { id } = useWorkspace();
  const to = useAddress();
  const navigate = useNavigate();
  const query = useKpi(id, kpi);
  const leave = (): void => void navigate(to(`kpis/${kpi}`));
  return (
    <WhenLoaded query={query}>
      {({ data, permitted, viewer }) => (
        <div className={styles.section}>
          <QuietLink to={to(`kpis/${kpi}`)}>{data.kpi.name}</QuietLink>
          <PageHeading>{say('change.title', { name: data.kpi.name })}</PageHeading>
          <p className={styles.words}>
            {say(permitted.includes('kpis.define') ? 'change.words' : 'define.not-allowed')}
          </p>
          {permitted.includes('kpis.define') && (
            <DefinitionForm
              key={kpi}
              place={{
                workspaceId: id,
                person: viewer.objectId,
                draftOf: `change.${kpi}`,
                changes: { kpi, version: data.kpi.version },
                start: { ...data.kpi, enteredBy: namedEnterer(data) },
              }}
              people={data.people}
              onSaved={leave}
              onCancel={leave}
            />
          )}
        </div>
      )}
    </WhenLoaded>
  );
}

const namedEnterer = ({ definitions }: KpiAnswer['data']) => definitions.at(-1)?.enteredBy?.objectId ?? null;
