import { emptyMatrix } from '../../../domain/raci/columns.js';
import { findActivity } from '../../../domain/raci/find-activity.js';
import { coverageOf, findingsOf } from '../../../domain/raci/findings.js';
import { findingText } from '../../../domain/raci/raci-words.js';
import { textOf } from '../../../domain/kernel/texts.js';
import { adaptiveCard, fact, heading, line, notice, openUrl, shorten } from '../../cards/card-parts.js';
import type { DeepLinks } from '../../cards/deep-link.js';
import type { CommandHandler } from '../../contributions/conversation.js';
import type { OutgoingMessage, Turn } from '../../teams/turn.js';
import type { Snapshot } from '../../workspaces/snapshot.js';
import { visitorOf } from '../../workspaces/visitor.js';
import { activityCard } from './activity-card.js';
import type { RaciActions } from './raci-actions.js';
import type { MatrixWithPeople } from './raci-store.js';
import texts from './raci-card-texts.en.json' with { type: 'json' };

/** How many errors the card of the matrix names. */
const mostShown = 5;

const said = (text: string): OutgoingMessage[] => [{ summary: text, text }];

/** `raci`, `raci <activity>` and "who decides …?", in a channel, a group chat or the 1:1 chat. */
export function raciCommands(actions: RaciActions, links: DeepLinks): CommandHandler[] {
  const answer = async (turn: Turn, workspaceId: string | undefined, words: string) => {
    const loaded = workspaceId && (await actions.loadCounting(workspaceId, visitorOf(turn)));
    if (!loaded) return said(texts['gone']);
    const { snapshot, matrix } = loaded;
    return words === ''
      ? [summaryMessage(snapshot, matrix, links)]
      : activityMessage(snapshot, matrix, words, links);
  };
  return [
    { name: 'raci', help: texts['help.raci'], places: ['team', 'group-chat', 'personal'], answer },
    {
      name: 'who',
      places: ['team', 'group-chat', 'personal'],
      answer: (turn, workspaceId, words) => answer(turn, workspaceId, askedFor(words)),
    },
  ];
}

/** "decides model selection?", "is accountable for …" without what isn't the activity. */
const askedFor = (words: string) =>
  words
    .replace(/^(decides?|does|owns|is (accountable|responsible) for|should decide)\b/i, '')
    .replace(/^\s*(about|on|over|the)\b/i, '')
    .replace(/[?!.…\s]+$/, '')
    .trim();

function activityMessage(
  snapshot: Snapshot<undefined>,
  matrix: MatrixWithPeople,
  words: string,
  links: DeepLinks,
): OutgoingMessage[] {
  const { activities } = matrix.stored?.matrix ?? emptyMatrix;
  const activity = findActivity(activities, words);
  if (!activity) return said(textOf(texts, 'activity.unknown', { words: shorten(words, 60) }));
  return [{ summary: texts['activity.summary'], card: activityCard({ snapshot, matrix, activity, links }) }];
}

function summaryMessage(
  { workspace }: Snapshot<undefined>,
  { stored, context }: MatrixWithPeople,
  links: DeepLinks,
): OutgoingMessage {
  const matrix = stored?.matrix ?? emptyMatrix;
  const findings = findingsOf(matrix, context);
  const errors = findings.filter(({ severity }) => severity === 'error');
  const coverage = coverageOf(matrix, findings);
  const { percent } = coverage;
  const ask =
    percent === null
      ? texts['summary.empty']
      : textOf(texts, 'summary.ask', { sound: coverage.sound, all: coverage.all, percent });
  const more = errors.length - mostShown;
  return {
    summary: texts['summary.title'],
    card: adaptiveCard({
      lang: workspace.settings.language,
      fallback: ask,
      body: [
        notice(ask, percent === 100 ? 'good' : 'warning'),
        heading(texts['summary.title']),
        fact(texts['summary.errors'], String(errors.length)),
        fact(texts['summary.warnings'], String(findings.length - errors.length)),
        ...errors.slice(0, mostShown).map((error) => line(`• ${findingText(error)}`, { spacing: 'small' })),
        ...(more > 0 ? [line([{ text: textOf(texts, 'summary.more', { count: more }), subtle: true }])] : []),
      ],
      actions: [openUrl(texts['action.open'], links.to(workspace, 'matrix'))],
    }),
  };
}
