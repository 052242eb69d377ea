import { Field, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  CheckmarkCircleFilled,
  CircleRegular,
  WarningRegular,
} from '@fluentui/react-icons';
import { Link, useNavigate } from 'react-router';
import { articleIds, type ArticleId } from '../../../domain/charter/articles.js';
import { useWidthAtLeast } from '../../components/use-width.js';
import { useAddress } from '../../components/workspace-context.js';
import type { ArticleStatus } from './article-status.js';
import { charterSays } from './charter-words.js';
import { editorSays } from './editor-words.js';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyle: 'none' },
  link: {
    display: 'grid',
    gridTemplateColumns: '1.5rem minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalXS,
    alignItems: 'baseline',
    padding: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  here: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1,
    borderInlineStartColor: tokens.colorCompoundBrandStroke,
  },
  number: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  state: {
    gridColumn: 2,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
  },
  choice: { minWidth: 0, '& > *': { minWidth: 0 } },
  done: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

type ListState = 'complete' | 'to-do' | 'saving' | 'unsaved' | 'conflict' | 'mend';

interface ArticleListProps {
  here: ArticleId;
  /** Articles that lack nothing. */
  complete: ReadonlySet<ArticleId>;
  statuses: Record<ArticleId, ArticleStatus>;
}

/** The articles and how each stands; a choice box where there is no room for a list. */
export function ArticleList({ here, complete, statuses }: ArticleListProps) {
  const wide = useWidthAtLeast(900);
  const stateOf = (id: ArticleId): ListState => listState(statuses[id], complete.has(id));
  return wide ? <WideList here={here} stateOf={stateOf} /> : <NarrowList here={here} stateOf={stateOf} />;
}

interface ListProps {
  here: ArticleId;
  stateOf: (id: ArticleId) => ListState;
}

function WideList({ here, stateOf }: ListProps) {
  const styles = useStyles();
  const to = useAddress();
  return (
    <nav aria-label={editorSays('list.label')}>
      <ol className={styles.list}>
        {articleIds.map((id, index) => (
          <li key={id}>
            <Link
              to={to(`charter/edit/${id}`)}
              className={mergeClasses(styles.link, id === here && styles.here)}
              aria-current={id === here ? 'page' : undefined}
            >
              <span className={styles.number} aria-hidden>
                {index + 1}
              </span>
              <span>{charterSays(`article.${id}`)}</span>
              <span className={styles.state}>
                <StateIcon state={stateOf(id)} />
                {editorSays(`list.${stateOf(id)}`)}
              </span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function NarrowList({ here, stateOf }: ListProps) {
  const to = useAddress();
  const navigate = useNavigate();
  const styles = useStyles();
  return (
    <Field className={styles.choice} label={editorSays('list.select')}>
      <Select value={here} onChange={(_event, { value }) => void navigate(to(`charter/edit/${value}`))}>
        {articleIds.map((id, index) => (
          <option key={id} value={id}>
            {editorSays('list.option', {
              number: index + 1,
              title: charterSays(`article.${id}`),
              state: editorSays(`list.${stateOf(id)}`),
            })}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function StateIcon({ state }: { state: ListState }) {
  const styles = useStyles();
  if (state === 'complete') return <CheckmarkCircleFilled aria-hidden className={styles.done} />;
  if (state === 'to-do') return <CircleRegular aria-hidden />;
  if (state === 'saving') return <ArrowSyncRegular aria-hidden />;
  return <WarningRegular aria-hidden className={styles.warning} />;
}

/** What matters most of an article: first its text's safety, then its completeness. */
function listState(status: ArticleStatus, complete: boolean): ListState {
  switch (status) {
    case 'conflict':
      return 'conflict';
    case 'refused':
    case 'faulty':
      return 'mend';
    case 'saving':
      return 'saving';
    case 'unchanged':
    case 'saved':
      return complete ? 'complete' : 'to-do';
    default:
      return 'unsaved';
  }
}
