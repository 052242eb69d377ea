import { z } from 'zod';

/**
 * The Adaptive Card 1.5 elements that Accord uses, strictly: a misspelt property is an error here, where
 * clients would drop it in silence. Source: the Adaptive Cards schema explorer, version 1.5.
 */
const spacing = z.enum(['none', 'small', 'default', 'medium', 'large', 'extraLarge', 'padding']);
const colour = z.enum(['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention']);
const size = z.enum(['default', 'small', 'medium', 'large', 'extraLarge']);
const weight = z.enum(['default', 'lighter', 'bolder']);
const every = { id: z.string().optional(), spacing: spacing.optional(), separator: z.boolean().optional() };

/** Takes our own words only: clients read Markdown in it. */
const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text: z.string(),
  wrap: z.literal(true),
  size: size.optional(),
  weight: weight.optional(),
  color: colour.optional(),
  isSubtle: z.boolean().optional(),
  style: z.enum(['default', 'heading']).optional(),
  ...every,
});

/** Shown as it is, whatever it contains: the place for what people wrote. */
const textRun = z.strictObject({
  type: z.literal('TextRun'),
  text: z.string(),
  weight: weight.optional(),
  color: colour.optional(),
  isSubtle: z.boolean().optional(),
  italic: z.boolean().optional(),
  size: size.optional(),
  fontType: z.enum(['default', 'monospace']).optional(),
});

const richTextBlock = z.strictObject({
  type: z.literal('RichTextBlock'),
  inlines: z.array(textRun).min(1),
  ...every,
});

const choice = z.strictObject({ title: z.string().min(1), value: z.string() });
const input = {
  id: z.string().min(1),
  label: z.string().min(1),
  isRequired: z.boolean().optional(),
  errorMessage: z.string().optional(),
  spacing: spacing.optional(),
};

const inputText = z.strictObject({
  type: z.literal('Input.Text'),
  ...input,
  placeholder: z.string().optional(),
  value: z.string().optional(),
  isMultiline: z.boolean().optional(),
  maxLength: z.number().int().optional(),
});

const inputChoiceSet = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  ...input,
  style: z.enum(['compact', 'expanded']).optional(),
  isMultiSelect: z.boolean().optional(),
  value: z.string().optional(),
  placeholder: z.string().optional(),
  wrap: z.boolean().optional(),
  choices: z.array(choice).min(1),
});

const inputNumber = z.strictObject({
  type: z.literal('Input.Number'),
  ...input,
  min: z.number().optional(),
  max: z.number().optional(),
  value: z.number().optional(),
  placeholder: z.string().optional(),
});

const inputTime = z.strictObject({
  type: z.literal('Input.Time'),
  ...input,
  /** HH:mm. */
  value: z
    .string()
    .regex(/^\d{2}:\d{2}$/)
    .optional(),
});

const execute = z.strictObject({
  type: z.literal('Action.Execute'),
  title: z.string().min(1),
  verb: z.string().regex(/^[a-z-]+\.[a-z-]+$/),
  data: z.record(z.string(), z.union([z.string(), z.number()])),
  associatedInputs: z.enum(['auto', 'none']).optional(),
});
const openUrl = z.strictObject({ type: z.literal('Action.OpenUrl'), title: z.string().min(1), url: z.url() });
const submit = z.strictObject({
  type: z.literal('Action.Submit'),
  title: z.string().min(1),
  data: z.record(z.string(), z.unknown()),
});
const toggleVisibility = z.strictObject({
  type: z.literal('Action.ToggleVisibility'),
  title: z.string().min(1),
  targetElements: z.array(z.string().min(1)).min(1),
});

const element: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('type', [
    textBlock,
    richTextBlock,
    inputText,
    inputChoiceSet,
    inputNumber,
    inputTime,
    z.strictObject({
      type: z.literal('Container'),
      items: z.array(element).min(1),
      style: z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']).optional(),
      bleed: z.boolean().optional(),
      isVisible: z.boolean().optional(),
      ...every,
    }),
    z.strictObject({
      type: z.literal('ColumnSet'),
      columns: z
        .array(
          z.strictObject({
            type: z.literal('Column'),
            width: z.union([z.enum(['auto', 'stretch']), z.number()]).optional(),
            items: z.array(element).min(1),
            verticalContentAlignment: z.enum(['top', 'center', 'bottom']).optional(),
          }),
        )
        .min(1),
      ...every,
    }),
  ]),
);

const showCard = z.strictObject({
  type: z.literal('Action.ShowCard'),
  title: z.string().min(1),
  card: z.lazy(() =>
    z.strictObject({
      type: z.literal('AdaptiveCard'),
      body: z.array(element).min(1),
      actions: z.array(z.discriminatedUnion('type', [execute, openUrl, submit])),
    }),
  ),
});

export const cardSchema = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.string(),
  fallbackText: z.string().min(1),
  refresh: z
    .strictObject({ action: execute, userIds: z.array(z.string().startsWith('29:')).min(1).max(60) })
    .optional(),
  body: z.array(element).min(1),
  // Teams shows six actions at most.
  actions: z
    .array(z.discriminatedUnion('type', [execute, openUrl, submit, toggleVisibility, showCard]))
    .max(6)
    .optional(),
});

/** Teams takes cards of up to 28 KB; ours stay under 25,000 bytes (product section 19). */
export const cardByteLimit = 25_000;
