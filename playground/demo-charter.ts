import type { ArticleId } from '../domain/charter/articles.js';
import type { Articles } from '../domain/charter/charter.js';

/** What the demo company writes into its first charter; the rest is the starting text. */
export const firstDraft: Partial<Articles> = {
  summary: {
    text: 'Northwind Robotics uses AI to keep its customers’ machines running and its own plants efficient. The CEO owns where AI takes the company and answers to the board for the outcome. The CIO owns how it is built and run, and decides it daily within the authority given here. Strategic decisions are taken by the CEO after hearing the CIO; operational ones by the CIO.\n\nWe are measured on the same outcomes, look at the same figures every week, and revise this charter every quarter. Where we disagree we follow the escalation path, in the open, and record why.',
  },
  purpose: {
    text: 'This charter covers every AI initiative of Northwind Robotics, starting with predictive maintenance for installed robots. It says who owns what, who decides, and how we stay aligned.\n\nIt does not cover the product roadmap of the robots themselves, and it does not replace the authority of the board.',
  },
  team: {
    people: [
      { name: 'Amira Haddad', discipline: 'data-science', share: 100 },
      { name: "Tom D'Souza", discipline: 'engineering', share: 80 },
    ],
    reasons: {
      'data-science': '',
      engineering: '',
      'business-analysis':
        'The business analyst joins in the second quarter; until then the chief of staff stands in.',
    },
  },
};

/** What changed after three quarters. */
export const revisedArticles = {
  summary: {
    text: 'Northwind Robotics uses AI to keep its customers’ machines running, its own plants efficient, and its service engineers one step ahead. The CEO owns where AI takes the company and answers to the board for the outcome. The CIO owns how it is built and run, and decides it daily within the authority given here. Strategic decisions are taken by the CEO after hearing the CIO; operational ones by the CIO.\n\nWe are measured on the same outcomes, look at the same figures every week, and revise this charter every quarter. Where we disagree we follow the escalation path, in the open, and record why.',
  },
  authority: {
    text: 'Within the AI budget approved for the year, the CIO commits up to EUR 250,000 for a single purpose, hires for AI roles up to senior level, and signs with vendors for up to two years without asking again. What goes beyond it is decided by the CEO.',
  },
  team: {
    people: [
      { name: 'Amira Haddad', discipline: 'data-science', share: 100 },
      { name: "Tom D'Souza", discipline: 'engineering', share: 100 },
      { name: 'Élodie Fournier', discipline: 'business-analysis', share: 60 },
    ],
    reasons: { 'data-science': '', engineering: '', 'business-analysis': '' },
  },
  measures: {
    text: 'Both leaders answer for revenue from AI services and for the hours of customers’ machines that stand still. The CEO is measured on growth, market share and the confidence of the board besides; the CIO on model accuracy, speed of deployment, uptime and cost.',
    compensation: 'One fifth of the variable pay of both leaders hangs on the outcomes that they share.',
    shares: { ceo: 20, cio: 20 },
  },
} satisfies Partial<Record<ArticleId, unknown>>;
