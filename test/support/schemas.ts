import type { z } from 'zod';

interface Definition {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  valueType?: z.ZodType;
  in?: z.ZodType;
  out?: z.ZodType;
  catchall?: z.ZodType;
  checks?: { _zod: { def: { check: string } } }[];
}

export interface Part {
  /** As `data.name` or `messages.[].text`. */
  path: string;
  type: string;
  schema: z.ZodType;
  definition: Definition;
}

const definitionOf = (schema: z.ZodType) => schema._zod.def as unknown as Definition;

/** Every schema within a schema, the outermost first. */
export function partsOf(schema: z.ZodType, path: string[] = []): Part[] {
  const definition = definitionOf(schema);
  const { shape, element, innerType, options, valueType } = definition;
  const below = [
    ...Object.entries(shape ?? {}).flatMap(([name, part]) => partsOf(part, [...path, name])),
    ...[element ?? []].flat().flatMap((part) => partsOf(part, [...path, '[]'])),
    ...[innerType ?? []].flat().flatMap((part) => partsOf(part, path)),
    ...(options ?? []).flatMap((part) => partsOf(part, path)),
    ...[valueType ?? []].flat().flatMap((part) => partsOf(part, [...path, '*'])),
    ...[definition.in ?? []].flat().flatMap((part) => partsOf(part, path)),
    ...[definition.out ?? []].flat().flatMap((part) => partsOf(part, path)),
  ];
  return [{ path: path.join('.'), type: definition.type, schema, definition }, ...below];
}

/** Unknown keys: refused, dropped, or taken. */
export function unknownKeys({ definition: { catchall } }: Part): 'refused' | 'dropped' | 'taken' {
  if (catchall === undefined) return 'dropped';
  return definitionOf(catchall).type === 'never' ? 'refused' : 'taken';
}

/** Whether a list has a greatest length, and a text refuses a very long one. */
export function isBounded({ schema, type, definition }: Part): boolean {
  if (type === 'array')
    return (definition.checks ?? []).some(({ _zod }) => _zod.def.check === 'max_length');
  return ['a', 'A', '1', '-'].every((letter) => !schema.safeParse(letter.repeat(20_000)).success);
}

/** The body with one text in it, the objects on the way made where they are not. */
export function withText(body: object, [name = '', ...rest]: string[], text: string): object {
  if (name === '[]') return [rest.length === 0 ? text : withText({}, rest, text)];
  const inner = (body as Record<string, object>)[name] ?? {};
  return { ...body, [name]: rest.length === 0 ? text : withText(inner, rest, text) };
}

/** Where a body may hold a text. */
export const textsOf = (schema: z.ZodType) => [
  ...new Set(
    partsOf(schema)
      .filter(({ type, path }) => type === 'string' && path !== '')
      .map(({ path }) => path),
  ),
];
