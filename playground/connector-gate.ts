import type { Request, RequestHandler, Response } from 'express';
import type { ConnectorRecord, ConnectorRecords, Failure } from './connector-records.js';
import type { Issuer } from './issuer.js';

interface Call {
  record: ConnectorRecord;
  /** Replaces the answer once the call has had its effect. */
  failure?: Failure;
}

const calls = new WeakMap<Response, Call>();

/** Records each call, checks its token, and lets it fail if a failure is in store for it. */
export function connectorGate(issuer: Issuer, records: ConnectorRecords): RequestHandler {
  return async (request, response, next) => {
    const tokenValid = await issuer.isBot(request.get('authorization'));
    const record: ConnectorRecord = {
      at: new Date().toISOString(),
      method: request.method,
      path: request.path,
      status: 0,
      tokenValid,
      body: request.body as unknown,
    };
    records.add(record);
    const call: Call = { record };
    calls.set(response, call);
    if (!tokenValid) {
      answerError(response, 401, 'Unauthorized', 'Authorization has been denied for this request.');
      return;
    }
    const failure = records.takeFailure(concernsRoster(request) ? 'roster' : 'messages');
    if (failure?.afterEffect) call.failure = failure;
    else if (failure) {
      fail(response, failure);
      return;
    }
    next();
  };
}

/** Notes what a call is about, for its record. */
export function note(response: Response, about: Partial<ConnectorRecord>): void {
  Object.assign(callOf(response).record, about);
}

export function answer(response: Response, status: number, body: object = {}): void {
  const { failure, record } = callOf(response);
  if (failure) {
    fail(response, failure);
    return;
  }
  record.status = status;
  response.status(status).json(body);
}

/** An error in the connector's own shape. */
export function answerError(response: Response, status: number, code: string, message: string): void {
  answer(response, status, { error: { code, message } });
}

function fail(response: Response, { status, retryAfter }: Failure): void {
  const call = callOf(response);
  delete call.failure;
  if (status === 0) {
    response.socket?.destroy();
    return;
  }
  if (retryAfter !== undefined) response.set('Retry-After', retryAfter);
  answerError(
    response,
    status,
    status === 429 ? 'TooManyRequests' : 'ServiceError',
    'This failure was asked for.',
  );
}

function concernsRoster(request: Request): boolean {
  return request.method === 'GET';
}

function callOf(response: Response): Call {
  const call = calls.get(response);
  if (!call) throw new Error('A connector route lies outside the gate.');
  return call;
}
