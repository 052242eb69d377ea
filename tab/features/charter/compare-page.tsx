import { Field, makeStyles, Select, Switch, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { annexIds, articleIds } from '../../../domain/charter/articles.js';
import type { ComparisonAnswer, VersionView } from '../../../domain/charter/charter-api.js';
import { useMoments } from '../../components/moments.js';
import { PageHeading } from '../../components/page-heading.js';
import { WhenLoaded } from '../../components/when-loaded.js';
import { useAddress, useWorkspace } from '../../components/workspace-context.js';
import { NotFoundPage } from '../../shell/not-found-page.js';
import { BackLink } from './back-link.js';
import { charterSays, say } from './charter-words.js';
import { useCharterPage, useComparison } from './charter-queries.js';
import { ComparedArticle } from './compared-article.js';
import { versionNumber } from './version-number.js';

const useStyles = makeStyles({
  count: { display: 'block', marginBottom: tokens.spacingVerticalM },
  choice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'end',
    gap: tokens.spacingHorizontalL,
    marginBlock: tokens.spacingVerticalL,
  },
});

/** As they are numbered in the canonical text. */
const inOrder: readonly string[] = [...articleIds, ...annexIds];

/** Two versions, article by article. */
export function ComparePage() {
  const params = useParams();
  const newer = versionNumber(params['number']);
  const older = versionNumber(params['older']);
  if (newer === undefined || older === undefined) return <NotFoundPage />;
  return <Comparison newer={newer} older={older} />;
}

function Comparison({ newer, older }: { newer: number; older: number }) {
  const { id } = useWorkspace();
  const { number } = useMoments();
  const query = useComparison(id, newer, older);
  const versions = useCharterPage(id).data?.data.versions ?? [];
  return (
    <>
      <BackLink />
      <PageHeading>{say('compare.title', { newer: number(newer), older: number(older) })}</PageHeading>
      <VersionChoice newer={newer} older={older} versions={versions} />
      <WhenLoaded query={query}>{({ data }) => <ComparedArticles {...data} />}</WhenLoaded>
    </>
  );
}

interface VersionChoiceProps {
  newer: number;
  older: number;
  versions: VersionView[];
}

function VersionChoice({ newer, older, versions }: VersionChoiceProps) {
  const styles = useStyles();
  const to = useAddress();
  const navigate = useNavigate();
  const moments = useMoments();
  // Until the list has come, the two of the address are all that is known.
  const known = versions.length > 0 ? versions.map(({ number }) => number) : [newer, older];
  const numbers = [...new Set(known)].toSorted((one, other) => other - one);
  const go = (nowNewer: number, nowOlder: number): void =>
    void navigate(to(`charter/${nowNewer}/compare/${nowOlder}`), { replace: true });
  const options = (except: number) =>
    numbers
      .filter((number) => number !== except)
      .map((number) => (
        <option key={number} value={number}>
          {say('facts.version', { number: moments.number(number) })}
        </option>
      ));
  return (
    <div className={styles.choice} data-print="hide">
      <Field label={say('compare.newer')}>
        <Select value={newer} onChange={(_event, { value }) => go(Number(value), older)}>
          {options(older)}
        </Select>
      </Field>
      <Field label={say('compare.older')}>
        <Select value={older} onChange={(_event, { value }) => go(newer, Number(value))}>
          {options(newer)}
        </Select>
      </Field>
    </div>
  );
}

function ComparedArticles({ articles }: ComparisonAnswer['data']) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const changed = articles.filter((article) => article.changed);
  const shown = all ? articles : changed;
  return (
    <>
      <output className={styles.count}>
        {say('compare.count', { changed: changed.length, all: articles.length })}
      </output>
      {changed.length < articles.length && (
        <Switch
          checked={all}
          label={say('compare.show-all')}
          onChange={(_event, { checked }) => setAll(checked)}
          data-print="hide"
        />
      )}
      {shown.map((article) => (
        <ComparedArticle
          key={article.article}
          comparison={article}
          title={charterSays(`article.${article.article}`)}
          number={inOrder.indexOf(article.article) + 1}
        />
      ))}
    </>
  );
}
