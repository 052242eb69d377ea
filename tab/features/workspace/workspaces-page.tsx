import { makeStyles, tokens } from '@fluentui/react-components';
import { ChevronRightRegular, PeopleTeamRegular } from '@fluentui/react-icons';
import { Link } from 'react-router';
import { EmptyState } from '../../components/empty-state.js';
import { PageHeading } from '../../components/page-heading.js';
import { say } from '../../components/shell-texts.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useMyWorkspaces } from './my-workspaces.js';

const useStyles = makeStyles({
  main: {
    boxSizing: 'border-box',
    maxWidth: '720px',
    marginInline: 'auto',
    padding: tokens.spacingHorizontalXXL,
    '@media (max-width: 480px)': { padding: tokens.spacingHorizontalM },
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    padding: 0,
    listStyle: 'none',
  },
  link: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    minHeight: '56px',
    paddingInline: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    textDecorationLine: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    ':hover': {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

/** The personal tab's first page: where the person has a part in an agreement. */
export function WorkspacesPage() {
  const styles = useStyles();
  const query = useMyWorkspaces();
  return (
    <main className={styles.main}>
      <WhenLoaded query={query}>
        {({ workspaces }) =>
          workspaces.length === 0 ? (
            <EmptyState icon={<PeopleTeamRegular />} title={say('mine.none-title')}>
              {say('mine.none-detail')}
            </EmptyState>
          ) : (
            <>
              <PageHeading>{say('mine.title')}</PageHeading>
              <ul className={styles.list}>
                {workspaces.map(({ id, name }) => (
                  <li key={id}>
                    <Link className={styles.link} to={`/workspaces/${id}/dashboard?start`}>
                      <PeopleTeamRegular aria-hidden />
                      <span className={styles.name}>{name}</span>
                      <ChevronRightRegular aria-hidden />
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </WhenLoaded>
    </main>
  );
}
