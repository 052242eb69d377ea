import { WhenLoaded } from '../../components/when-loaded.js';
import { useWorkspace } from '../../components/workspace-context.js';
import { CharterEditor } from './charter-editor.js';
import { useCharterPage } from './charter-queries.js';

/** The draft, section by section. */
export function EditPage() {
  const { id } = useWorkspace();
  const query = useCharterPage(id);
  return <WhenLoaded query={query}>{(page) => <CharterEditor page={page} workspaceId={id} />}</WhenLoaded>;
}
