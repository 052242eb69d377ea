import type { Content } from 'pdfmake/interfaces.js';
import type { Signature } from '../../../domain/charter/charter.js';
import charterTexts from '../../../domain/charter/charter-texts.en.json' with { type: 'json' };
import { groupedFingerprint } from '../../../domain/charter/fingerprint.js';
import { textOf, type TextValues } from '../../../domain/kernel/texts.js';
import { leaderRoles, type LeaderRole } from '../../../domain/workspace/roles.js';
import { showInstant } from '../../cards/card-dates.js';
import { drawablePerson } from '../../pdf/drawable-text.js';
import { rowTable, setApart } from '../../pdf/layouts.js';
import { heading, words } from '../../pdf/pdf-document.js';
import type { CharterDocument } from './charter-document.js';
import texts from './charter-pdf-texts.en.json' with { type: 'json' };

/** A page of its own: who signed what, when and where, and how anybody can check it. */
export function signaturePage(document: CharterDocument): Content[] {
  const { charter, historyHash } = document;
  const { proposal } = charter;
  return [
    { ...heading(texts['signatures.heading']), pageBreak: 'before' },
    words(texts[proposal ? 'signatures.intro' : 'signatures.draft'], 'body', { margin: [0, 0, 0, 10] }),
    signatures(document),
    ...(proposal ? fingerprint(proposal.fingerprint, document.verified) : []),
    heading(texts['history.heading'], 'subheading'),
    words(historyHash === '' ? texts['history.none'] : inTwoLines(historyHash), 'digits'),
    words(texts['history.how'], 'small', { margin: [0, 4, 0, 0] }),
  ];
}

function signatures(document: CharterDocument): Content {
  const { timeZone, locale } = document;
  const say = (key: keyof typeof texts, values: TextValues = {}) => textOf(texts, key, values, locale);
  const parts = leaderRoles.map((role) => signaturePart(document, role));
  const row = (label: string, show: (signature: Signature) => string) => [
    label,
    ...parts.map(({ signature }) => (signature ? show(signature) : texts['rights.none'])),
  ];
  return rowTable({
    widths: [18, 41, 41],
    head: [texts['signature.role'], ...leaderRoles.map((role) => charterTexts[`role.${role}`])],
    rows: [
      [texts['signature.name'], ...parts.map((part) => part.name)],
      [texts['signature.object-id'], ...parts.map((part) => part.objectId || texts['rights.none'])],
      [
        texts['signature.signed-utc'],
        ...parts.map(({ signature }) => (signature ? utc(signature.signedAt) : texts['signature.missing'])),
      ],
      row(texts['signature.signed-local'], (signature) =>
        say('signature.local', { at: showInstant(signature.signedAt, timeZone, locale), zone: timeZone }),
      ),
      row(texts['signature.where'], (signature) => texts[`where.${signature.from}`]),
      row(texts['signature.history'], (signature) => say('history.entry', { number: signature.history })),
    ],
  });
}

/** Who signed, as the signature says; otherwise who is to sign. */
function signaturePart({ charter, names }: CharterDocument, role: LeaderRole) {
  const signature = charter.proposal?.signatures.find((one) => one.role === role);
  const { name, objectId } = signature ?? names[role];
  return {
    signature,
    objectId,
    name: objectId === '' ? texts['party.unnamed'] : drawablePerson(name, objectId),
  };
}

function fingerprint(value: string, verified: boolean): Content[] {
  return [
    heading(texts['fingerprint.heading'], 'subheading'),
    setApart([words(inTwoLines(value), 'digits')], 'plain'),
    words(texts['fingerprint.how'], 'small', { margin: [0, 8, 0, 8] }),
    verified
      ? words(texts['fingerprint.intact'], undefined, { bold: true })
      : setApart([words(texts['fingerprint.broken'], undefined, { bold: true })], 'alarm'),
  ];
}

/** Sixteen groups of four, eight a line. */
function inTwoLines(hash: string): string {
  return groupedFingerprint(hash).replace(/^((?:\S+ ){7}\S+) /, '$1\n');
}

function utc(instant: string): string {
  return new Date(instant).toISOString().replace('T', ' ').slice(0, 19);
}
