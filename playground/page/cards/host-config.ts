/** How Teams draws cards, said in Fluent's tokens: colours are CSS variables, so a card follows the theme by itself. */
import { teamsLightTheme, tokens } from '@fluentui/react-components';
import { HostConfig } from 'adaptivecards';

/** The renderer wants pixels as numbers; sizes and spacing are the same in all themes. */
const pixels = (token: string): number => Number.parseFloat(token);
const theme = teamsLightTheme;

const colour = (normal: string, subtle: string = normal) => ({ default: normal, subtle });

const foregroundColors = {
  default: colour(tokens.colorNeutralForeground1, tokens.colorNeutralForeground3),
  dark: colour(tokens.colorNeutralForeground1, tokens.colorNeutralForeground3),
  light: colour(tokens.colorNeutralForeground3),
  accent: colour(tokens.colorBrandForeground1),
  good: colour(tokens.colorStatusSuccessForeground1),
  warning: colour(tokens.colorStatusWarningForeground3),
  attention: colour(tokens.colorStatusDangerForeground3),
};

const container = (backgroundColor: string, borderColor: string) => ({
  backgroundColor,
  borderColor,
  foregroundColors,
});

const medium = { size: 'Default', color: 'Default', isSubtle: false };

export const teamsHostConfig = new HostConfig({
  choiceSetInputValueSeparator: ',',
  supportsInteractivity: true,
  spacing: {
    small: pixels(theme.spacingVerticalS),
    default: pixels(theme.spacingVerticalMNudge),
    medium: pixels(theme.spacingVerticalL),
    large: pixels(theme.spacingVerticalXXL),
    extraLarge: pixels(theme.spacingVerticalXXXL),
    padding: pixels(theme.spacingVerticalL),
  },
  separator: {
    lineThickness: pixels(theme.strokeWidthThin),
    lineColor: tokens.colorNeutralStroke2,
  },
  fontTypes: {
    default: {
      fontFamily: tokens.fontFamilyBase,
      fontSizes: {
        small: pixels(theme.fontSizeBase200),
        default: pixels(theme.fontSizeBase300),
        medium: pixels(theme.fontSizeBase400),
        large: pixels(theme.fontSizeBase500),
        extraLarge: pixels(theme.fontSizeBase600),
      },
      fontWeights: {
        lighter: theme.fontWeightRegular,
        default: theme.fontWeightRegular,
        bolder: theme.fontWeightSemibold,
      },
    },
    monospace: {
      fontFamily: tokens.fontFamilyMonospace,
      fontSizes: {
        small: pixels(theme.fontSizeBase200),
        default: pixels(theme.fontSizeBase300),
        medium: pixels(theme.fontSizeBase400),
        large: pixels(theme.fontSizeBase500),
        extraLarge: pixels(theme.fontSizeBase600),
      },
      fontWeights: {
        lighter: theme.fontWeightRegular,
        default: theme.fontWeightRegular,
        bolder: theme.fontWeightSemibold,
      },
    },
  },
  lineHeights: {
    small: pixels(theme.lineHeightBase200),
    default: pixels(theme.lineHeightBase300),
    medium: pixels(theme.lineHeightBase400),
    large: pixels(theme.lineHeightBase500),
    extraLarge: pixels(theme.lineHeightBase600),
  },
  containerStyles: {
    default: container('transparent', tokens.colorNeutralStroke2),
    emphasis: container(tokens.colorNeutralBackground3, tokens.colorNeutralStroke1),
    accent: container(tokens.colorBrandBackground2, tokens.colorBrandStroke2),
    good: container(tokens.colorStatusSuccessBackground1, tokens.colorStatusSuccessBorder1),
    warning: container(tokens.colorStatusWarningBackground1, tokens.colorStatusWarningBorder1),
    attention: container(tokens.colorStatusDangerBackground1, tokens.colorStatusDangerBorder1),
  },
  imageSizes: { small: 40, medium: 80, large: 160 },
  actions: {
    maxActions: 6,
    spacing: 'Medium',
    buttonSpacing: pixels(theme.spacingHorizontalS),
    showCard: { actionMode: 'Inline', inlineTopMargin: pixels(theme.spacingVerticalL), style: 'emphasis' },
    preExpandSingleShowCardAction: false,
    actionsOrientation: 'Horizontal',
    actionAlignment: 'Left',
    allowTitleToWrap: true,
    iconPlacement: 'LeftOfTitle',
    iconSize: pixels(theme.fontSizeBase400),
  },
  inputs: {
    label: {
      inputSpacing: 'Small',
      requiredInputs: { ...medium, weight: 'Bolder', suffix: ' *', suffixColor: 'Attention' },
      optionalInputs: { ...medium, weight: 'Bolder' },
    },
    errorMessage: { size: 'Small', color: 'Attention', weight: 'Default' },
  },
  adaptiveCard: { allowCustomStyle: false },
  imageSet: { imageSize: 'Medium', maxImageHeight: 100 },
  factSet: {
    title: { ...medium, weight: 'Bolder', wrap: true, maxWidth: 150 },
    value: { ...medium, weight: 'Default', wrap: true },
    spacing: pixels(theme.spacingHorizontalL),
  },
  table: { cellSpacing: pixels(theme.spacingHorizontalS) },
  textStyles: {
    heading: { size: 'Large', weight: 'Bolder', color: 'Default', isSubtle: false, fontType: 'Default' },
    columnHeader: {
      size: 'Default',
      weight: 'Bolder',
      color: 'Default',
      isSubtle: false,
      fontType: 'Default',
    },
  },
  // The page has the place's name as level 2 and "messages" below it.
  textBlock: { headingLevel: 3 },
});
