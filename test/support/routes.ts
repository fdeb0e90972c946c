import type { App } from '../../src/api/app.ts';

/** Every route the application has, as `GET /profile/:user_id`; HEAD goes with GET. */
export function listRoutes(app: App): string[] {
  const prefixes: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const match = /^([│ ]*)[├└]── (\S+) \(([A-Z, ]+)\)$/.exec(line);
      if (!match) return [];
      const [, indent = '', part = '', methods = ''] = match;
      const depth = indent.length / 4;
      const url = (depth > 0 ? (prefixes[depth - 1] ?? '') : '') + part;
      prefixes[depth] = url;
      return methods
        .split(', ')
        .filter((method) => method !== 'HEAD')
        .map((method) => `${method} ${url}`);
    });
}

export interface Operation {
  method: 'GET' | 'POST' | 'DELETE' | 'PATCH' | 'PUT';
  /** As the router writes it. */
  url: string;
  security: Record<string, unknown>[] | undefined;
  /** Where the request names the user it is about. */
  names: 'path' | 'query' | 'body' | undefined;
}

interface Described {
  security?: Record<string, unknown>[];
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, { schema?: { properties?: object } }> };
}

/** Every operation of `/openapi.json`. */
export async function listOperations(app: App): Promise<Operation[]> {
  const { body } = await app.inject('/openapi.json');
  const { paths } = JSON.parse(body) as { paths: Record<string, Record<string, Described>> };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => ({
      method: method.toUpperCase() as Operation['method'],
      url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      security: described.security,
      names: placeOfUserId(described),
    })),
  );
}

function placeOfUserId({ parameters = [], requestBody }: Described): Operation['names'] {
  const parameter = parameters.find(({ name }) => name === 'user_id');
  if (parameter) return parameter.in === 'path' ? 'path' : 'query';
  const schema = requestBody?.content['application/json']?.schema;
  return Object.hasOwn(schema?.properties ?? {}, 'user_id') ? 'body' : undefined;
}
