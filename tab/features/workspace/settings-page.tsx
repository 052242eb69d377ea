import { makeStyles, tokens } from '@fluentui/react-components';
import type { SettingsAnswer } from '../../../domain/workspace/settings-api.js';
import type { SettingSection } from '../../../domain/workspace/settings-sections.js';
import { PageHeading } from '../../components/page-heading.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { QuietLink } from '../../components/quiet-link.js';
import { AbsencesSection } from './absences-section.js';
import { AwaySection } from './away-section.js';
import { DelegatesSection } from './delegates-section.js';
import { ConventionsSection, PilotSection, RemindersSection } from './general-sections.js';
import { PaySection } from './pay-section.js';
import { GuestsSection, PeopleSection } from './people-sections.js';
import { useSettings } from './settings-queries.js';
import { SettingsSection } from './settings-section.js';
import { say } from './settings-words.js';
import { ThresholdsSection } from './thresholds-section.js';
import { TimeSection } from './time-section.js';

const useStyles = makeStyles({
  words: { maxWidth: '70ch', color: tokens.colorNeutralForeground2 },
  sections: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalL,
    maxWidth: '860px',
  },
});

/** Everything that is set for a workspace, section by section. */
export function SettingsPage() {
  const styles = useStyles();
  const { id } = useWorkspace();
  const query = useSettings(id);
  return (
    <WhenLoaded query={query}>
      {({ data, workspace }) => (
        <>
          <PageHeading>{say('title')}</PageHeading>
          <p className={styles.words}>{say(data.permittedSections.length > 0 ? 'intro' : 'readonly')}</p>
          <div className={styles.sections}>
            <LeadersLink leaders={workspace.leaders} />
            <Sections workspaceId={id} data={data} />
          </div>
        </>
      )}
    </WhenLoaded>
  );
}

function Sections({ workspaceId, data }: { workspaceId: string; data: SettingsAnswer['data'] }) {
  const to = useAddress();
  const of = (section: SettingSection) => ({
    workspaceId,
    data,
    permitted: data.permittedSections.includes(section),
  });
  const leader = data.permittedSections.includes('absences');
  return (
    <>
      <PeopleSection {...of('people')} />
      <TimeSection {...of('time')} />
      <ConventionsSection {...of('conventions')} />
      <PilotSection {...of('pilot')} />
      <SettingsSection title={say('cadence.title')} words={say('cadence.words')}>
        <QuietLink to={to('charter')}>{say('cadence.link')}</QuietLink>
      </SettingsSection>
      <RemindersSection {...of('reminders')} />
      {leader && <PaySection {...of('pay')} />}
      {leader && <AbsencesSection {...of('absences')} />}
      {leader && <DelegatesSection {...of('delegates')} />}
      <AwaySection data={data} />
      <GuestsSection {...of('guests')} />
      <ThresholdsSection workspaceId={workspaceId} data={data} />
    </>
  );
}

function LeadersLink({ leaders }: { leaders: SettingsAnswer['workspace']['leaders'] }) {
  const to = useAddress();
  const name = (role: 'ceo' | 'cio') =>
    leaders[role]?.state === 'accepted' ? leaders[role].name : say('leaders.nobody');
  return (
    <SettingsSection
      title={say('leaders.title')}
      words={say('leaders.words', { ceo: name('ceo'), cio: name('cio') })}
    >
      <QuietLink to={to('leaders')}>{say('leaders.link')}</QuietLink>
    </SettingsSection>
  );
}
