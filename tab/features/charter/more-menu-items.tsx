import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import {
  DocumentEditRegular,
  DocumentPdfRegular,
  HistoryRegular,
  MarkdownRegular,
  PrintRegular,
  ShieldCheckmarkRegular,
} from '@fluentui/react-icons';
import type { ReactElement } from 'react';
import { useHref, useNavigate } from 'react-router';
import type { VersionView } from '../../../domain/charter/charter-api.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { newCommandId } from '../../server/command-id.js';
import { asProblem, type Problem } from '../../server/problem.js';
import { useHost } from '../../teams/host-context.js';
import { openDownload } from '../../teams/links.js';
import { askForDownload } from './charter-commands.js';
import { say } from './charter-words.js';

export interface MoreMenuItemsProps {
  trigger: ReactElement;
  charter: VersionView;
  onProblem: (problem: Problem | undefined) => void;
}

/** The menu itself. Files and verification are of a text that was frozen for signing, so a draft has none. */
export function MoreMenuItems({ trigger, charter, onProblem }: MoreMenuItemsProps) {
  const { id } = useWorkspace();
  const { mobile } = useHost();
  const { number, fingerprint } = charter;
  const download = async (format: 'pdf' | 'markdown'): Promise<void> => {
    onProblem(undefined);
    try {
      await openDownload(await askForDownload(id, number, format, newCommandId()), mobile);
    } catch (fault) {
      onProblem(asProblem(fault));
    }
  };
  return (
    <Menu defaultOpen>
      <MenuTrigger>{trigger}</MenuTrigger>
      <MenuPopover>
        <MenuList>
          {fingerprint !== null && (
            <>
              <MenuItem icon={<DocumentPdfRegular />} onClick={() => void download('pdf')}>
                {say('more.pdf')}
              </MenuItem>
              <MenuItem icon={<MarkdownRegular />} onClick={() => void download('markdown')}>
                {say('more.markdown')}
              </MenuItem>
            </>
          )}
          <MenuItem icon={<PrintRegular />} onClick={printAfterClosing}>
            {say('more.print')}
          </MenuItem>
          <MenuDivider />
          <PageItem page="charter/versions" icon={<HistoryRegular />}>
            {say('more.versions')}
          </PageItem>
          <PageItem page="charter/amendments" icon={<DocumentEditRegular />}>
            {say('more.amendments')}
          </PageItem>
          {fingerprint !== null && (
            <PageItem page={`charter/${number}/verify`} icon={<ShieldCheckmarkRegular />}>
              {say('more.verify')}
            </PageItem>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** The menu must be off the page when it is printed. */
function printAfterClosing(): void {
  setTimeout(() => window.print());
}

function PageItem({ page, icon, children }: { page: string; icon: ReactElement; children: string }) {
  const address = useAddress()(page);
  const href = useHref(address);
  const navigate = useNavigate();
  return (
    <MenuItemLink
      href={href}
      icon={icon}
      onClick={(event) => {
        event.preventDefault();
        void navigate(address);
      }}
    >
      {children}
    </MenuItemLink>
  );
}
