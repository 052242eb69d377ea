import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ArticleId } from '../../../domain/charter/articles.js';
import type { CharterView } from '../../../domain/charter/charter-api.js';
import { CadenceList } from './cadence-list.js';
import { charterSays } from './charter-words.js';
import { DecisionRights } from './decision-rights.js';
import { EscalationSteps } from './escalation-steps.js';
import { NothingWritten } from './nothing-written.js';
import { TeamTable } from './team-table.js';

const useStyles = makeStyles({
  text: {
    maxWidth: '72ch',
    margin: 0,
    marginBottom: tokens.spacingVerticalM,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase500,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
  },
  large: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase600 },
  label: {
    margin: 0,
    marginTop: tokens.spacingVerticalL,
    marginBottom: tokens.spacingVerticalXS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What an article says. */
export function ArticleBody({ id, articles }: { id: ArticleId; articles: CharterView['articles'] }) {
  switch (id) {
    case 'decision-rights':
      return <DecisionRights rights={articles['decision-rights'].rights} />;
    case 'escalation':
      return <EscalationSteps levels={articles.escalation.levels} />;
    case 'team':
      return <TeamTable team={articles.team} />;
    case 'cadence':
      return <CadenceList rituals={articles.cadence.rituals} />;
    case 'measures':
      return <Measures {...articles.measures} />;
    default:
      return <Paragraphs text={articles[id].text} large={id === 'summary'} />;
  }
}

function Measures({ text, compensation, shares }: CharterView['articles']['measures']) {
  const styles = useStyles();
  return (
    <>
      <Paragraphs text={text} />
      <h3 className={styles.label}>{charterSays('measures.compensation')}</h3>
      <Paragraphs text={compensation || charterSays('start.compensation')} />
      {shares && (
        <ul>
          {(['ceo', 'cio'] as const).map((role) => {
            const share = shares[role];
            const who = charterSays(`owner.${role}`);
            return share === null ? null : (
              <li key={role}>{charterSays('measures.share', { who, share })}</li>
            );
          })}
        </ul>
      )}
    </>
  );
}

function Paragraphs({ text, large = false }: { text: string; large?: boolean }) {
  const styles = useStyles();
  if (text === '') return <NothingWritten />;
  return text.split(/\n{2,}/).map((paragraph, index) => (
    // Paragraphs have no identity but their place.
    // oxlint-disable-next-line react/no-array-index-key
    <p key={index} className={mergeClasses(styles.text, large && styles.large)}>
      {paragraph}
    </p>
  ));
}
