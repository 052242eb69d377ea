import type { Acceptance, Delivery, Outcome, Refusal } from '../../domain/kernel/outcome.js';

/** The acceptance, or an error that shows the refusal. */
export function accepted<Result>(outcome: Outcome<Result>): Acceptance<Result> {
  if (outcome.refused) throw new Error(`Refused: ${outcome.code} ${JSON.stringify(outcome.details)}`);
  return outcome;
}

/** As `accepted`, for what has to change something: each change is named in the history. */
export function changed<Result>(outcome: Outcome<Result>): Acceptance<Result> {
  const acceptance = accepted(outcome);
  if (acceptance.unchanged) throw new Error('Accepted, but nothing was changed.');
  expect(acceptance.writes).not.toEqual([]);
  expect(acceptance.events).not.toEqual([]);
  return acceptance;
}

/** As `accepted`, for a wish that was fulfilled already: nothing is written, told or sent. */
export function unchanged<Result>(outcome: Outcome<Result>): Acceptance<Result> {
  const acceptance = accepted(outcome);
  expect(acceptance).toMatchObject({ unchanged: true, writes: [], events: [], deliveries: [] });
  return acceptance;
}

/** The refusal, or an error if it was accepted. */
export function refused(outcome: Outcome<unknown>): Refusal {
  if (!outcome.refused) throw new Error('Accepted, but a refusal was expected.');
  return outcome;
}

/** `kind card to`, one a delivery, so that a test reads as a list: `post charter.sign-off workspace`. */
export function sent(acceptance: Acceptance<unknown>): string[] {
  return acceptance.deliveries.map(
    (delivery) =>
      `${delivery.kind} ${nameOfDelivery(delivery)} ${delivery.to === 'person' ? delivery.objectId : delivery.to}`,
  );
}

/** The card or the job that a delivery is about. */
export function nameOfDelivery(delivery: Delivery): string {
  return delivery.kind === 'job' ? delivery.job : delivery.card;
}
