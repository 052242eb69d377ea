import type { z } from 'zod';
import { textOf } from '../../domain/kernel/texts.js';
import texts from './http-texts.en.json' with { type: 'json' };

/** A field that has to be mended, as problems list them under `fields`. */
export interface FieldError {
  /** Where: names joined by dots, list positions from 0, `people.3.name`; empty for the whole. */
  path: string;
  /** What to do about it. */
  message: string;
}

export type Parsed<T> = { valid: true; value: T } | { valid: false; fields: FieldError[] };

// More would hardly be read, and a hostile body must not be answered with a longer one.
const mostFields = 50;

/** Parses what came from outside. A schema's own messages are kept; the others come from our catalogue. */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): Parsed<z.output<S>> {
  const parsed = schema.safeParse(input, { error: whatToDo });
  if (parsed.success) return { valid: true, value: parsed.data };
  const fields = parsed.error.issues.slice(0, mostFields).map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.message,
  }));
  return { valid: false, fields };
}

function whatToDo(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null
        ? textOf(texts, 'field.missing')
        : textOf(texts, 'field.type', { expected: issue.expected });
    case 'invalid_value':
      return textOf(texts, 'field.choice', { choices: issue.values.map(String).join(', ') });
    case 'invalid_format':
      return textOf(texts, 'field.format', { format: issue.format });
    case 'too_big':
      return tooBig(issue.origin, issue.maximum, issue.inclusive !== false);
    case 'too_small':
      return tooSmall(issue.origin, issue.minimum, issue.inclusive !== false);
    case 'not_multiple_of':
      return textOf(texts, 'field.multiple', { step: issue.divisor });
    case 'unrecognized_keys':
      return textOf(texts, 'field.unknown', { keys: issue.keys.slice(0, 5).join(', ').slice(0, 200) });
    default:
      return textOf(texts, 'field.other');
  }
}

function tooBig(origin: string, maximum: number | bigint, inclusive: boolean): string {
  const most = Number(maximum);
  if (origin === 'string') return textOf(texts, 'field.text-too-long', { most });
  if (origin === 'array' || origin === 'set') return textOf(texts, 'field.list-too-long', { most });
  return textOf(texts, 'field.number-too-large', { most, inclusive: String(inclusive) });
}

function tooSmall(origin: string, minimum: number | bigint, inclusive: boolean): string {
  const least = Number(minimum);
  if (origin === 'string' && least === 1) return textOf(texts, 'field.missing');
  if (origin === 'string') return textOf(texts, 'field.text-too-short', { least });
  if (origin === 'array' || origin === 'set') return textOf(texts, 'field.list-too-short', { least });
  return textOf(texts, 'field.number-too-small', { least, inclusive: String(inclusive) });
}
