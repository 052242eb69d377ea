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
  const shown = versionToShow(answer, search.get('show'));
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

/** What the address asks for; else the one that asks something of this person, else the one in force. */
function versionToShow({ data, permitted }: CharterPageAnswer, asked: string | null): CharterView | null {
  if (asked === 'under-way' && data.underWay) return data.underWay;
  if (asked === 'in-force' && data.inForce) return data.inForce;
  if (permitted.includes('charter.sign')) return data.underWay ?? data.inForce;
  return data.inForce ?? data.underWay;
}
