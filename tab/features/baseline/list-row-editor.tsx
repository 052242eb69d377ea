import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { limits } from '../../../domain/baseline/limits.js';
import { baselineSays, say } from './baseline-words.js';
import type { ListFault } from './list-faults.js';
import { usePageStyles } from './page-styles.js';
import type { ListRow } from './use-list.js';

const kinds = ['decision-right', 'activity'] as const;
const tiers = ['strategic', 'operational'] as const;

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    '& > *': { minWidth: 0 },
    '@media (min-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) 10rem 10rem auto' },
  },
  remove: {
    justifySelf: 'start',
    '@media (min-width: 640px)': { alignSelf: 'start', marginTop: tokens.spacingVerticalXXL },
  },
});

interface ListRowEditorProps {
  row: ListRow;
  number: number;
  fault: ListFault | undefined;
  onChange: (part: Partial<ListRow>) => void;
  onRemove: () => void;
}

/** One item of the list: what it is about, of which kind, and in which tier. */
export function ListRowEditor({ row, number, fault, onChange, onRemove }: ListRowEditorProps) {
  const page = usePageStyles();
  const styles = useStyles();
  const faultProps = fault && { validationMessage: say(`list.${fault}`) };
  return (
    <fieldset aria-label={say('list.item', { number })} className={page.card}>
      <div className={styles.fields}>
        <Field label={say('list.text')} {...faultProps}>
          <Input
            value={row.text}
            maxLength={limits.text}
            onChange={(_event, { value }) => onChange({ text: value })}
          />
        </Field>
        <Field label={say('list.kind')}>
          <Select
            value={row.kind}
            onChange={(_event, { value }) =>
              onChange({ kind: kinds.find((kind) => kind === value) ?? row.kind })
            }
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {baselineSays(`kind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={say('list.tier')}>
          <Select
            value={row.tier}
            onChange={(_event, { value }) =>
              onChange({ tier: tiers.find((tier) => tier === value) ?? row.tier })
            }
          >
            {tiers.map((tier) => (
              <option key={tier} value={tier}>
                {baselineSays(`tier.${tier}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Button
          className={styles.remove}
          appearance="subtle"
          icon={<DeleteRegular />}
          aria-label={say('list.remove', { number })}
          onClick={onRemove}
        />
      </div>
    </fieldset>
  );
}
