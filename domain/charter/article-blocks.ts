import type { z } from 'zod';
import { hasText, textOf } from '../kernel/texts.js';
import type { blockSchema } from './annex.js';
import { leaderRoles } from '../workspace/roles.js';
import { requiredDisciplines, type ArticleId } from './articles.js';
import type { Articles } from './charter.js';
import texts from './charter-texts.en.json' with { type: 'json' };

/** A piece of an article as plain text: what the Markdown, the PDF and the comparison are drawn from. */
export type Block = z.infer<typeof blockSchema>;

/**
 * An article's content in reading order, in English: the layout `accord-charter/1` is made of these.
 * Labels and line ends keep apart what people typed in, so that no two contents read alike.
 */
export function articleBlocks(id: ArticleId, articles: Articles): Block[] {
  switch (id) {
    case 'decision-rights':
      return articles['decision-rights'].rights.map((right) => ({
        kind: 'bullet',
        label: right.area,
        text: rightText(right),
      }));
    case 'escalation':
      return articles.escalation.levels.map((level) => ({
        kind: 'numbered',
        text: textOf(texts, 'escalation.level', {
          decides: ownerText(level.decides),
          hours: level.withinHours,
        }),
      }));
    case 'team':
      return teamBlocks(articles);
    case 'measures':
      return [
        ...paragraphs(articles.measures.text),
        ...paragraphs(articles.measures.compensation || texts['start.compensation']).map(
          (block, index): Block =>
            index === 0 ? { ...block, label: texts['measures.compensation'] } : block,
        ),
        ...shareBlocks(articles),
      ];
    case 'cadence':
      return articles.cadence.rituals.map((entry) => ({
        kind: 'bullet',
        text: textOf(texts, `cadence.${entry.every}`, {
          ritual: texts[`ritual.${entry.ritual}`],
          weekday: weekdayText(entry.weekday),
          time: entry.time,
          minutes: entry.minutes,
        }),
      }));
    default:
      return paragraphs(articles[id].text);
  }
}

function shareBlocks({ measures }: Articles): Block[] {
  return leaderRoles.flatMap((role): Block[] => {
    const share = measures.shares?.[role] ?? null;
    if (share === null) return [];
    return [
      { kind: 'bullet', text: textOf(texts, 'measures.share', { who: texts[`owner.${role}`], share }) },
    ];
  });
}

/** Monday is 1. */
function weekdayText(weekday: number): string {
  const key = `weekday.${weekday}`;
  return hasText(texts, key) ? texts[key] : String(weekday);
}

function rightText(right: Articles['decision-rights']['rights'][number]): string {
  return [
    texts[`tier.${right.tier}`],
    textOf(texts, 'right.accountable', { owner: ownerText(right.accountable) }),
    ...right.consulted.map((owner) => textOf(texts, 'right.consulted', { people: ownerText(owner) })),
    ...(right.limit ? [textOf(texts, 'right.limit', { limit: right.limit })] : []),
  ].join('\n');
}

function teamBlocks({ team }: Articles): Block[] {
  const people = team.people.map((person): Block => ({
    kind: 'bullet',
    text: textOf(texts, 'team.member', {
      name: person.name,
      discipline: texts[`discipline.${person.discipline}`],
      share: person.share,
    }),
  }));
  const reasons = requiredDisciplines
    .filter((discipline) => team.reasons[discipline] !== '')
    .map((discipline): Block => ({
      kind: 'bullet',
      label: textOf(texts, 'team.without', {
        discipline: texts[`discipline.${discipline}`].toLowerCase(),
      }),
      text: team.reasons[discipline],
    }));
  const none: Block[] = people.length > 0 ? [] : [{ kind: 'bullet', text: texts['team.none'] }];
  return [...none, ...people, ...reasons];
}

/** A leader's title, or the title or name that was typed in. */
export function ownerText(owner: string): string {
  return owner === 'ceo' || owner === 'cio' || owner === 'both' ? texts[`owner.${owner}`] : owner;
}

function paragraphs(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph', text: paragraph }));
}

/** An article as plain text, for comparison and search. */
export function plainArticle(id: ArticleId, articles: Articles): string {
  return plainBlocks(articleBlocks(id, articles));
}

/** Blocks as plain text, a line each. */
export function plainBlocks(blocks: readonly Block[]): string {
  return blocks
    .map(({ kind, label, text }, index) => {
      const mark = kind === 'bullet' ? '• ' : kind === 'numbered' ? `${index + 1}. ` : '';
      return `${mark}${label === undefined ? '' : `${label}: `}${text}`;
    })
    .join('\n');
}
