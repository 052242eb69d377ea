import { makeStyles, tokens } from '@fluentui/react-components';
import { CircleRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import { Link } from 'react-router';
import { articleIds, type ArticleId, type RequiredDiscipline } from '../../../domain/charter/articles.js';
import type { GapCode } from '../../../domain/charter/article-gaps.js';
import type { CharterPageAnswer } from '../../../domain/charter/charter-api.js';
import { useAddress } from '../../components/workspace-context.js';
import { sectionId } from './article-address.js';
import { charterSays, say } from './charter-words.js';
import { useLinkStyles } from './link-styles.js';

type Gap = CharterPageAnswer['data']['gaps'][number];

const useStyles = makeStyles({
  panel: {
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    margin: 0,
    marginTop: tokens.spacingVerticalM,
    padding: 0,
    listStyle: 'none',
  },
  item: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline' },
});

/** What the draft lacks before it can be proposed, each with the way there. */
export function GapList({ gaps, mayEdit }: { gaps: Gap[]; mayEdit: boolean }) {
  const styles = useStyles();
  const headingId = useId();
  return (
    <section className={styles.panel} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {say('gaps.title', { count: gaps.length })}
      </h2>
      <ul className={styles.list}>
        {gaps.map((gap) => (
          <li key={`${gap.article} ${gap.code} ${gap.at ?? ''}`} className={styles.item}>
            <CircleRegular aria-hidden />
            <span>
              <GapPlace gap={gap} mayEdit={mayEdit} /> {wordsFor(gap)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function GapPlace({ gap, mayEdit }: { gap: Gap; mayEdit: boolean }) {
  const { link } = useLinkStyles();
  const to = useAddress();
  if (gap.article === 'leaders') return null;
  const title = `${charterSays(`article.${gap.article}`)}:`;
  if (!isArticle(gap.article)) {
    return (
      <Link className={link} to={to(gap.page ?? 'charter')}>
        {title}
      </Link>
    );
  }
  if (!mayEdit) {
    return (
      <a className={link} href={`#${sectionId(gap.article)}`}>
        {title}
      </a>
    );
  }
  return (
    <Link className={link} to={to(`charter/edit/${gap.article}`)}>
      {title}
    </Link>
  );
}

const gapCodes: Record<GapCode, true> = {
  'charter.gap-leader-not-accepted': true,
  'charter.gap-empty': true,
  'charter.gap-too-many-words': true,
  'charter.gap-row-incomplete': true,
  'charter.gap-discipline-without-reason': true,
};
const disciplineNames = {
  'data-science': charterSays('discipline.data-science'),
  engineering: charterSays('discipline.engineering'),
  'business-analysis': charterSays('discipline.business-analysis'),
} satisfies Record<RequiredDiscipline, string>;

function isArticle(place: Gap['article']): place is ArticleId {
  return articleIds.some((id) => id === place);
}

function wordsFor({ code, at, said }: Gap): string {
  if (said !== undefined) return said;
  if (!isGapCode(code)) return say('gaps.other');
  return charterSays(code, { at: isDiscipline(at) ? disciplineNames[at] : at });
}

// A newer server may find gaps that this build of the tab has no words for.
function isGapCode(code: string): code is GapCode {
  return Object.hasOwn(gapCodes, code);
}

function isDiscipline(at: Gap['at']): at is RequiredDiscipline {
  return typeof at === 'string' && Object.hasOwn(disciplineNames, at);
}
