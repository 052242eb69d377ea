import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { ProblemBar } from '../../components/problem-bar.js';
import type { Problem } from '../../server/problem.js';
import { say } from './settings-words.js';

const useStyles = makeStyles({
  section: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  words: { margin: 0, maxWidth: '70ch', color: tokens.colorNeutralForeground2 },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
});

/** What saving a section needs, as `useSection` gives it. */
export interface Saving {
  onSave: () => void;
  pending: boolean;
  saved: boolean;
  problem: Problem | null;
  /** Somebody else has saved the section since something was typed: what can be done about it. */
  overtaken: { takeOver: () => void; keepMine: () => void } | undefined;
}

interface SettingsSectionProps {
  title: string;
  words?: string | undefined;
  /** Left out where the viewer may only read. */
  saving?: Saving | undefined;
  children?: ReactNode;
}

/** One section of the settings, saved by itself. What was typed stays when saving fails. */
export function SettingsSection({ title, words, saving, children }: SettingsSectionProps) {
  const styles = useStyles();
  const headingId = useId();
  return (
    <section className={styles.section} aria-labelledby={headingId}>
      <h2 id={headingId} className={styles.heading}>
        {title}
      </h2>
      {words !== undefined && <p className={styles.words}>{words}</p>}
      {children}
      {saving && (
        <>
          {saving.overtaken && <OvertakenNote {...saving.overtaken} />}
          {saving.problem && <ProblemBar problem={saving.problem} onRetry={saving.onSave} />}
          <div className={styles.foot}>
            <Button disabledFocusable={saving.pending} onClick={saving.onSave}>
              {say(saving.pending ? 'saving' : 'save')}
            </Button>
            <output>{saving.saved && !saving.pending ? say('saved') : ''}</output>
          </div>
        </>
      )}
    </section>
  );
}

function OvertakenNote({ takeOver, keepMine }: NonNullable<Saving['overtaken']>) {
  return (
    <div role="alert">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{say('overtaken.title')}</MessageBarTitle>
          {say('overtaken.detail')}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={takeOver}>{say('overtaken.take-over')}</Button>
          <Button onClick={keepMine}>{say('overtaken.keep')}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
