import { DocumentRegular } from '@fluentui/react-icons';
import { Link } from 'react-router';
import type { CharterPageAnswer } from '../../../domain/charter/charter-api.js';
import { EmptyState } from '../../components/empty-state.js';
import { useAddress } from '../../components/workspace-context.js';
import { editorSays } from './editor-words.js';
import { LeftoverTexts } from './leftover-texts.js';
import { useLinkStyles } from './link-styles.js';

interface NoDraftProps {
  page: CharterPageAnswer;
  workspaceId: string;
}

/** Where there is nothing to edit, or not for this person. */
export function NoDraft({ page, workspaceId }: NoDraftProps) {
  const { link } = useLinkStyles();
  const to = useAddress();
  const { underWay } = page.data;
  return (
    <>
      <LeftoverTexts
        workspaceId={workspaceId}
        person={page.viewer.objectId}
        version={underWay?.number ?? 0}
      />
      <EmptyState
        icon={<DocumentRegular />}
        title={editorSays('gone.title')}
        actions={
          <Link className={link} to={to('charter')}>
            {editorSays('gone.back')}
          </Link>
        }
      >
        {editorSays(underWay ? 'gone.no-right' : 'gone.detail')}
      </EmptyState>
    </>
  );
}
