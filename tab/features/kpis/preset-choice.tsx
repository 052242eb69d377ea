import { makeStyles, tokens } from '@fluentui/react-components';
import { Link } from 'react-router';
import { presetDefinition, presetIds } from '../../../domain/kpis/presets.js';
import { useAddress } from '../../components/workspace-context.js';
import { kpiSays, say } from './kpis-words.js';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 15rem), 1fr))',
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyle: 'none',
  },
  preset: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    height: '100%',
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What leaders usually measure, each a form that is half filled in; and a blank one. `taken`: names in use. */
export function PresetChoice({ taken = [] }: { taken?: readonly string[] }) {
  const styles = useStyles();
  const to = useAddress();
  const offered = presetIds.filter((id) => !taken.includes(presetDefinition(id).name));
  return (
    <ul className={styles.list} aria-label={say('presets')}>
      {offered.map((id) => {
        const { name, owner, cadence } = presetDefinition(id);
        return (
          <li key={id}>
            <Link className={styles.preset} to={to(`new-kpi/${id}`)}>
              <span className={styles.name}>{name}</span>
              <span className={styles.quiet}>
                {say('presets.of', {
                  owner: kpiSays(`owner.${owner}`),
                  cadence: kpiSays(`cadence.${cadence}`),
                })}
              </span>
            </Link>
          </li>
        );
      })}
      <li>
        <Link className={styles.preset} to={to('new-kpi')}>
          <span className={styles.name}>{say('presets.own')}</span>
          <span className={styles.quiet}>{say('presets.own-detail')}</span>
        </Link>
      </li>
    </ul>
  );
}
