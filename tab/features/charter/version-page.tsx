import { useState } from 'react';
import { useParams } from 'react-router';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { BackLink } from './back-link.js';
import { CharterActions } from './charter-actions.js';
import { CharterDocument } from './charter-document.js';
import { useCharterVersion } from './charter-queries.js';
import { versionNumber } from './version-number.js';

/** One version by its number: where links from cards lead. */
export function VersionPage() {
  const number = versionNumber(useParams()['number']);
  return number === undefined ? <NotFoundPage /> : <Version key={number} number={number} />;
}

function Version({ number }: { number: number }) {
  const { id } = useWorkspace();
  const [notice, setNotice] = useState<string>();
  const query = useCharterVersion(id, number);
  return (
    <WhenLoaded query={query}>
      {({ data, permitted }) => (
        <>
          <BackLink />
          <CharterDocument
            charter={data}
            versions={[]}
            actions={
              <CharterActions
                charter={data}
                permitted={permitted}
                gaps={[]}
                notice={notice}
                onDone={setNotice}
              />
            }
          />
        </>
      )}
    </WhenLoaded>
  );
}
