/** The renderer draws plain HTML with class names of its own: here it gets the look that Teams gives it. */
import { makeStyles, shorthands, tokens } from '@fluentui/react-components';

const field =
  '& :is(.ac-textInput, .ac-numberInput, .ac-dateInput, .ac-timeInput, .ac-choiceSetInput-compact)';

export const useCardStyles = makeStyles({
  card: {
    ...shorthands.border('none'),
    minWidth: 0,
    margin: 0,
    padding: 0,
    color: tokens.colorNeutralForeground1,
    '& .ac-adaptiveCard': { outlineStyle: 'none' },
    // The frame around the card gives it its padding; the renderer would add the same again.
    '& > .ac-adaptiveCard': { padding: '0 !important' },
    '& .ac-textBlock': { whiteSpace: 'pre-line', overflowWrap: 'break-word' },
    '& .ac-fact-title': { verticalAlign: 'top' },
    '& .ac-anchor': { color: tokens.colorBrandForegroundLink },
    '& .ac-actionSet': { flexWrap: 'wrap', rowGap: tokens.spacingVerticalS },
    '& .ac-pushButton': {
      minHeight: '32px',
      minWidth: '0',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
      ...shorthands.border(tokens.strokeWidthThin, 'solid', tokens.colorNeutralStroke1),
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
      fontWeight: tokens.fontWeightSemibold,
      lineHeight: tokens.lineHeightBase300,
      cursor: 'pointer',
      ':hover': {
        backgroundColor: tokens.colorNeutralBackground1Hover,
        color: tokens.colorNeutralForeground1Hover,
        ...shorthands.borderColor(tokens.colorNeutralStroke1Hover),
      },
      ':active': {
        backgroundColor: tokens.colorNeutralBackground1Pressed,
        color: tokens.colorNeutralForeground1Pressed,
      },
    },
    '& .ac-pushButton.expanded': {
      backgroundColor: tokens.colorNeutralBackground1Selected,
      color: tokens.colorNeutralForeground1Selected,
    },
    '& .ac-pushButton:disabled, & .ac-pushButton-disabled': {
      backgroundColor: tokens.colorNeutralBackgroundDisabled,
      color: tokens.colorNeutralForegroundDisabled,
      ...shorthands.borderColor(tokens.colorNeutralStrokeDisabled),
      cursor: 'not-allowed',
    },
    '& :is(button, a, input, textarea, select, [tabindex="0"]):focus-visible': {
      ...shorthands.outline(tokens.strokeWidthThick, 'solid', tokens.colorStrokeFocus2),
      outlineOffset: tokens.strokeWidthThin,
    },
    '& .ac-selectable:not(button)': { cursor: 'pointer' },
    [field]: {
      boxSizing: 'border-box',
      minHeight: '32px',
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalMNudge}`,
      ...shorthands.border(tokens.strokeWidthThin, 'solid', tokens.colorNeutralStroke1),
      borderBottomColor: tokens.colorNeutralStrokeAccessible,
      borderRadius: tokens.borderRadiusMedium,
      backgroundColor: tokens.colorNeutralBackground1,
      color: tokens.colorNeutralForeground1,
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
      lineHeight: tokens.lineHeightBase300,
      '::placeholder': { color: tokens.colorNeutralForeground3 },
      ':disabled': { color: tokens.colorNeutralForegroundDisabled },
    },
    '& .ac-multiline': { minHeight: '72px', resize: 'vertical' },
    '& .ac-input-validation-failed': { ...shorthands.borderColor(tokens.colorStatusDangerBorder2) },
    '& :is(input[type="radio"], input[type="checkbox"])': {
      accentColor: tokens.colorCompoundBrandBackground,
      margin: tokens.spacingHorizontalXS,
    },
    '& .ac-toggleInput, & .ac-choiceSetInput-expanded, & .ac-choiceSetInput-multiSelect': {
      fontFamily: tokens.fontFamilyBase,
      fontSize: tokens.fontSizeBase300,
      color: tokens.colorNeutralForeground1,
    },
    '& table': { borderCollapse: 'collapse' },
  },
});
