import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CharterPageAnswer, CharterView } from '../../../domain/charter/charter-api.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { CharterActions } from './charter-actions.js';
import { CharterDocument } from './charter-document.js';
import { useCharterPage } from './charter-queries.js';
import { NoCharter } from './no-charter.js';
import { SetUpMissing } from './set-up-missing.js';
import { VersionTabs } from './version-tabs.js';

/** The agreement as it stands: the charter in force, and the one under way. */
export function CharterPage() {
  const query = useCharterPage(useWorkspace().id);
  return <WhenLoaded query={query}>{(answer) => <CharterScreen answer={answer} />}</WhenLoaded>;
}

function CharterScreen({ answer }: { answer: CharterPageAnswer }) {
  const [search] = useSearchParams();
  const [notice, setNotice] = useState<string>();
  const { data, permitted, workspace } = answer;
  // Chosen once: what is being read must not give way to another version because its state has changed.
  const [first] = useState(() => versionForViewer(answer)?.number);
  const shown =
    versionAsked(data, search.get('show')) ?? versionNumbered(data, first) ?? versionForViewer(answer);
  if (!workspace.setUp && !shown) return <SetUpMissing />;
  if (!shown) return <NoCharter permitted={permitted} />;
  const underWay = shown === data.underWay;
  return (
    <>
      {data.inForce && data.underWay && (
        <VersionTabs
          inForce={data.inForce}
          underWay={data.underWay}
          shown={underWay ? 'under-way' : 'in-force'}
        />
      )}
      <CharterDocument
        key={shown.number}
        charter={shown}
        versions={data.versions}
        actions={
          <CharterActions
            charter={shown}
            // While one is under way, what is permitted concerns that one.
            permitted={underWay || !data.underWay ? permitted : []}
            gaps={underWay ? data.gaps : []}
            notice={notice}
            onDone={setNotice}
          />
        }
      />
    </>
  );
}

type PageData = CharterPageAnswer['data'];

/** The one that asks something of this person, else the one in force. */
function versionForViewer({ data, permitted }: CharterPageAnswer): CharterView | null {
  if (permitted.includes('charter.sign')) return data.underWay ?? data.inForce;
  return data.inForce ?? data.underWay;
}

/** What the address asks for, as the tabs write it. */
function versionAsked({ inForce, underWay }: PageData, show: string | null): CharterView | null {
  if (show === 'under-way') return underWay;
  return show === 'in-force' ? inForce : null;
}

function versionNumbered({ inForce, underWay }: PageData, number: number | undefined): CharterView | null {
  return [inForce, underWay].find((version) => version?.number === number) ?? null;
}
