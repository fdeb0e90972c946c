import type { JSONSchema7, JSONSchema7Definition } from '@ai-sdk/provider';

/** The plainest value a schema allows: nothing found, nothing claimed. */
export function exampleOf(
  definition: JSONSchema7Definition,
  root: JSONSchema7Definition = definition,
): unknown {
  if (typeof definition === 'boolean') return null;
  const schema: JSONSchema7 = definition;
  if (schema.$ref !== undefined) return exampleOf(lookUp(schema.$ref, root), root);
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum?.length) return schema.enum.find(isNeutral) ?? schema.enum[0];
  const variants = schema.anyOf ?? schema.oneOf;
  if (variants?.length) return exampleOf(variants.find(isNull) ?? variants[0] ?? {}, root);
  if (schema.allOf?.length) return exampleOf(mergeAll(schema, root), root);
  const types = [schema.type ?? (schema.properties ? 'object' : 'null')].flat();
  switch (types.includes('null') ? 'null' : types[0]) {
    case 'boolean':
      return false;
    case 'integer':
      return numberOf(schema, 1);
    case 'number':
      return numberOf(schema, 0.5);
    case 'string':
      return stringOf(schema);
    case 'array':
      return arrayOf(schema, root);
    case 'object':
      return objectOf(schema, root);
    default:
      return null;
  }
}

const isNeutral = (value: unknown) =>
  ['none', 'other', 'neutral', 'unknown', null].some((neutral) => neutral === value);

const isNull = (variant: JSONSchema7Definition) =>
  typeof variant === 'object' && (variant.type === 'null' || variant.const === null);

/** "#/$defs/name", or "#" for the whole. */
function lookUp(ref: string, root: JSONSchema7Definition): JSONSchema7Definition {
  let at: unknown = root;
  for (const key of ref.split('/').slice(1)) {
    const name = key.replaceAll('~1', '/').replaceAll('~0', '~');
    at = typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[name] : undefined;
  }
  return (at ?? {}) as JSONSchema7Definition;
}

function mergeAll({ allOf = [], ...own }: JSONSchema7, root: JSONSchema7Definition): JSONSchema7 {
  const merged: JSONSchema7 = own;
  for (const each of allOf) {
    if (typeof each === 'boolean') continue;
    const part = each.$ref === undefined ? each : lookUp(each.$ref, root);
    if (typeof part === 'boolean') continue;
    const properties = { ...merged.properties, ...part.properties };
    const required = [...(merged.required ?? []), ...(part.required ?? [])];
    Object.assign(merged, part, { properties, required });
  }
  return merged;
}

function objectOf(
  { properties = {}, required = [] }: JSONSchema7,
  root: JSONSchema7Definition,
): object {
  return Object.fromEntries(
    required.map((name: string) => [name, exampleOf(properties[name] ?? {}, root)]),
  );
}

function arrayOf(schema: JSONSchema7, root: JSONSchema7Definition): unknown[] {
  // Tuples: `prefixItems` since 2020-12, a list of `items` before.
  const { prefixItems = [] } = schema as { prefixItems?: JSONSchema7Definition[] };
  const tuple = Array.isArray(schema.items) ? schema.items : prefixItems;
  const item = Array.isArray(schema.items) ? undefined : schema.items;
  const length = Math.max(schema.minItems ?? 0, tuple.length);
  return Array.from({ length }, (_none, index) => exampleOf(tuple[index] ?? item ?? {}, root));
}

/** Zero, or the allowed number nearest to it. */
function numberOf(schema: JSONSchema7, nudge: number): number {
  const step = schema.multipleOf ?? nudge;
  const { exclusiveMinimum: above, exclusiveMaximum: below } = schema;
  const least = Math.max(
    schema.minimum ?? -Infinity,
    above === undefined ? -Infinity : above + step,
  );
  const most = Math.min(schema.maximum ?? Infinity, below === undefined ? Infinity : below - step);
  const multiple = schema.multipleOf;
  if (least > 0) {
    const up = multiple === undefined ? least : Math.ceil(least / multiple) * multiple;
    // Between two close bounds a whole step may be too much.
    return up <= most || above === undefined || below === undefined ? up : (above + below) / 2;
  }
  if (most < 0) return multiple === undefined ? most : Math.floor(most / multiple) * multiple;
  return 0;
}

const formats: Record<string, string> = {
  'date-time': '2000-01-01T00:00:00Z',
  date: '2000-01-01',
  time: '00:00:00',
  uuid: '00000000-0000-4000-8000-000000000000',
  email: 'nobody@example.com',
  uri: 'https://example.com/',
  ipv4: '127.0.0.1',
};

function stringOf({ minLength = 0, format = '' }: JSONSchema7): string {
  return formats[format] ?? '-'.repeat(minLength);
}
