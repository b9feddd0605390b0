import type { z } from 'zod';
import { nearestAddress } from '../schema/host.ts';
import { MOST_FAULTS, type Fault, type FaultCode } from './fault.ts';
import { nearest } from './nearest.ts';
import { clip, type Positions } from './parse.ts';

const show = (value: unknown): string => {
  if (value === undefined) return '';
  return clip(typeof value === 'string' ? value : JSON.stringify(value));
};

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (v, k) =>
      v !== null && typeof v === 'object' && Object.hasOwn(v, k) ? (v as Record<PropertyKey, unknown>)[k] : undefined,
    value,
  );

/** The keys that an object schema knows, as far as they can be seen through its wrappers. */
function keysOf(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let s: unknown = schema;
  for (let guard = 0; guard < 40; guard++) {
    const def = (s as { def?: Record<string, unknown> } | undefined)?.def;
    if (def === undefined) return [];
    if (def['innerType'] !== undefined) s = def['innerType'];
    else if (def['out'] !== undefined) s = def['out'];
    else if (path.length === 0) return def['shape'] ? Object.keys(def['shape']) : [];
    else {
      const [head, ...rest] = path;
      path = rest;
      s = def['shape']
        ? (def['shape'] as Record<PropertyKey, unknown>)[head as string]
        : (def['element'] ?? def['valueType']);
    }
  }
  return [];
}

/**
 * Holds a value against its schema.
 * @returns the parsed value, or undefined with one fault for each thing that does not fit.
 */
export function validate<T>(
  schema: z.ZodType<T>,
  value: unknown,
  file: string,
  positions: Positions,
  root: readonly PropertyKey[] = [],
): { data: T | undefined; faults: Fault[] } {
  const result = schema.safeParse(value ?? {});
  if (result.success) return { data: result.data, faults: [] };
  const faults: Fault[] = [];
  for (const issue of result.error.issues) {
    const path = [...root, ...issue.path];
    const base = { file, severity: 'error' as const };
    const field = path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') {
      const allowed = keysOf(schema, issue.path);
      for (const [nth, key] of issue.keys.entries()) {
        // Of those that are counted only, nobody reads what was perhaps meant.
        const guess = nth < MOST_FAULTS ? nearest(key, allowed) : undefined;
        faults.push({
          ...base,
          ...positions.at([...path, key], true),
          field: [field, clip(key)].filter(Boolean).join('.'),
          code: 'unknown-field',
          found: clip(key),
          allowed,
          ...(guess === undefined ? {} : { nearest: guess }),
        });
      }
      continue;
    }
    // A key that is none: what is wrong is the key, and not what stands behind it.
    const isKey = issue.code === 'invalid_key';
    const found = isKey ? issue.path.at(-1) : valueAt(value, issue.path);
    const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : undefined;
    const missing = found === undefined;
    const code = missing ? 'missing-field' : allowed ? 'unknown-value' : codeOf(issue);
    const guess = guessOf(found, code, allowed);
    faults.push({
      ...base,
      ...positions.at(path, isKey),
      field,
      code,
      ...(missing ? {} : { found: show(found) }),
      ...(allowed ? { allowed } : {}),
      ...(guess === undefined ? {} : { nearest: guess }),
      params: { detail: issue.message, ...limits(issue) },
    });
  }
  return { data: undefined, faults };
}

/** The nearest valid value, where there is one. */
function guessOf(found: unknown, code: FaultCode, allowed?: readonly string[]): string | undefined {
  if (code === 'invalid-address') return typeof found === 'string' ? nearestAddress(found) : undefined;
  return allowed && found !== undefined ? nearest(show(found), allowed) : undefined;
}

function codeOf(issue: z.core.$ZodIssue): FaultCode {
  switch (issue.code) {
    case 'invalid_type':
      return 'invalid-type';
    case 'too_big':
      return 'invalid-too-long';
    case 'too_small':
      return 'invalid-too-short';
    case 'invalid_format':
      return issue.format === 'url' || issue.format === 'uri' ? 'invalid-address' : 'invalid-form';
    case 'invalid_key': {
      const [first] = issue.issues;
      return first === undefined ? 'invalid-form' : codeOf(first);
    }
    case 'custom':
      return issue.params?.['isReserved'] === true ? 'reserved-id' : 'invalid-value';
    default:
      return 'invalid-value';
  }
}

const limits = (issue: z.core.$ZodIssue): Record<string, string | number> => {
  if (issue.code === 'too_big') return { limit: Number(issue.maximum), unit: issue.origin };
  if (issue.code === 'too_small') return { limit: Number(issue.minimum), unit: issue.origin };
  if (issue.code === 'invalid_type') return { expected: issue.expected };
  return {};
};
