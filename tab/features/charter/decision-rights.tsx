import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { FlagRegular, WrenchRegular } from '@fluentui/react-icons';
import { ownerText } from '../../../domain/charter/article-blocks.js';
import type { CharterView } from '../../../domain/charter/charter-api.js';
import { useWidthAtLeast } from '../../components/use-width.js';
import { charterSays, say } from './charter-words.js';
import { NothingWritten } from './nothing-written.js';
import { useTableStyles } from './table-styles.js';

type Right = CharterView['articles']['decision-rights']['rights'][number];

/** Below this a table of five columns breaks its words. */
const tableFromPixels = 640;

const useStyles = makeStyles({
  cards: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  card: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  area: {
    margin: 0,
    marginBottom: tokens.spacingVerticalS,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  pairs: {
    display: 'grid',
    gridTemplateColumns: 'max-content minmax(0, 1fr)',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    '& dt': { color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0, overflowWrap: 'anywhere' },
  },
});

/** Who decides what: a table, or cards where there is no room for one. */
export function DecisionRights({ rights }: { rights: Right[] }) {
  const wide = useWidthAtLeast(tableFromPixels);
  if (rights.length === 0) return <NothingWritten />;
  return wide ? <RightsTable rights={rights} /> : <RightsCards rights={rights} />;
}

function RightsTable({ rights }: { rights: Right[] }) {
  const styles = useTableStyles();
  return (
    <table className={styles.table}>
      <caption className={styles.caption}>{charterSays('article.decision-rights')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('rights.area')}</th>
          <th scope="col">{say('rights.tier')}</th>
          <th scope="col">{say('rights.accountable')}</th>
          <th scope="col">{say('rights.consulted')}</th>
          <th scope="col">{say('rights.limit')}</th>
        </tr>
      </thead>
      <tbody>
        {rights.map((right, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- two rows may say the same
          <tr key={index}>
            <th scope="row">{right.area || say('rights.open')}</th>
            <td>
              <TierBadge tier={right.tier} />
            </td>
            <td>{ownerText(right.accountable) || say('rights.open')}</td>
            <td>{right.consulted.map(ownerText).join(', ') || say('rights.nobody')}</td>
            <td>{right.limit || say('rights.no-limit')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RightsCards({ rights }: { rights: Right[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.cards}>
      {rights.map((right, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two rows may say the same
        <li key={index} className={styles.card}>
          <h3 className={styles.area}>{right.area || say('rights.open')}</h3>
          <dl className={styles.pairs}>
            <dt>{say('rights.tier')}</dt>
            <dd>
              <TierBadge tier={right.tier} />
            </dd>
            <dt>{say('rights.accountable')}</dt>
            <dd>{ownerText(right.accountable) || say('rights.open')}</dd>
            <dt>{say('rights.consulted')}</dt>
            <dd>{right.consulted.map(ownerText).join(', ') || say('rights.nobody')}</dd>
            <dt>{say('rights.limit')}</dt>
            <dd>{right.limit || say('rights.no-limit')}</dd>
          </dl>
        </li>
      ))}
    </ul>
  );
}

function TierBadge({ tier }: { tier: Right['tier'] }) {
  return (
    <Badge
      appearance="tint"
      color={tier === 'strategic' ? 'brand' : 'informative'}
      icon={tier === 'strategic' ? <FlagRegular /> : <WrenchRegular />}
    >
      {charterSays(`tier.${tier}`)}
    </Badge>
  );
}
