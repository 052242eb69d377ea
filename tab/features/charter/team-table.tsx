import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { requiredDisciplines } from '../../../domain/charter/articles.js';
import type { CharterView } from '../../../domain/charter/charter-api.js';
import { useMoments } from '../../components/moments.js';
import { charterSays, say } from './charter-words.js';
import { useTableStyles } from './table-styles.js';

type Team = CharterView['articles']['team'];

const useStyles = makeStyles({
  reasons: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalS,
    maxWidth: '72ch',
    marginBlock: tokens.spacingVerticalL,
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** Who works on AI, and why a discipline that is usual is not there. */
export function TeamTable({ team }: { team: Team }) {
  const styles = useStyles();
  const lacking = requiredDisciplines.filter((discipline) => team.reasons[discipline] !== '');
  return (
    <>
      {team.people.length === 0 ? <p>{charterSays('team.none')}</p> : <People people={team.people} />}
      {lacking.length > 0 && (
        <ul className={styles.reasons}>
          {lacking.map((discipline) => (
            <li key={discipline}>
              {charterSays('team.without', {
                discipline: charterSays(`discipline.${discipline}`).toLowerCase(),
              })}
              : {team.reasons[discipline]}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function People({ people }: { people: Team['people'] }) {
  const table = useTableStyles();
  const { number } = useMoments();
  return (
    <table className={mergeClasses(table.table, table.figures)}>
      <caption className={table.caption}>{charterSays('article.team')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('team.name')}</th>
          <th scope="col">{say('team.discipline')}</th>
          <th scope="col">{say('team.share')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- namesakes may be in one team
          <tr key={index}>
            <th scope="row">{person.name || say('rights.open')}</th>
            <td>{charterSays(`discipline.${person.discipline}`)}</td>
            <td>{say('team.percent', { share: number(person.share) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
