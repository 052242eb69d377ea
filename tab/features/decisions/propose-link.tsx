import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useNavigate } from 'react-router';
import { useAddress } from '../../components/workspace-context.js';
import { formSays } from './decision-words.js';

/** The way to the form of a new decision. */
export function ProposeLink() {
  const to = useAddress();
  const navigate = useNavigate();
  return (
    <div>
      <Button appearance="primary" icon={<AddRegular />} onClick={() => void navigate(to('decisions/new'))}>
        {formSays('new.open')}
      </Button>
    </div>
  );
}
