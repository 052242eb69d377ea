import { useNavigate, useParams } from 'react-router';
import { presetDefinition, presetIds } from '../../../domain/kpis/presets.js';
import { PageHeading } from '../../components/page-heading.js';
import { QuietLink } from '../../components/quiet-link.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { emptyDefinition } from './definition-draft.js';
import { DefinitionForm } from './definition-form.js';
import { useKpiStyles } from './kpi-styles.js';
import { useKpis } from './kpis-queries.js';
import { say } from './kpis-words.js';

/** A new KPI, from the preset that the address names or from nothing. */
export function DefinePage() {
  const styles = useKpiStyles();
  const { id } = useWorkspace();
  const to = useAddress();
  const navigate = useNavigate();
  const { preset: wanted } = useParams();
  const preset = presetIds.find((one) => one === wanted);
  const query = useKpis(id);
  return (
    <WhenLoaded query={query}>
      {({ data, permitted, viewer }) => (
        <div className={styles.section}>
          <QuietLink to={to('kpis')}>{say('back')}</QuietLink>
          <PageHeading>{say('define.title')}</PageHeading>
          {permitted.includes('kpis.define') ? (
            <DefinitionForm
              key={preset ?? ''}
              place={{
                workspaceId: id,
                person: viewer.objectId,
                draftOf: `new.${preset ?? ''}`,
                start: preset ? presetDefinition(preset) : emptyDefinition,
              }}
              people={data.people}
              onSaved={() => void navigate(to('kpis'))}
              onCancel={() => void navigate(to('kpis'))}
            />
          ) : (
            <p className={styles.words}>{say('define.not-allowed')}</p>
          )}
        </div>
      )}
    </WhenLoaded>
  );
}
