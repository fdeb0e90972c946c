import { decodeJwt, SignJWT } from 'jose';

interface Forging {
  /** A token that is good, to start from. */
  token: string;
  secret: string;
  otherSecret: string;
}

/** Tokens that look like a good one and must not be taken. */
export async function forgeTokens({ token, secret, otherSecret }: Forging) {
  const claims = decodeJwt(token);
  const now = Math.floor(Date.now() / 1000);
  const sign = (changes: Record<string, unknown>, key = secret, alg = 'HS256') => {
    const changed = Object.entries({ ...claims, ...changes }).filter(([, v]) => v !== undefined);
    return new SignJWT(Object.fromEntries(changed))
      .setProtectedHeader({ alg })
      .sign(new TextEncoder().encode(key));
  };
  const [header = '', payload = '', signature = ''] = token.split('.');
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return {
    'no JWT': 'hello',
    'alg: none': `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`,
    'alg: none with the signature': `${encode({ alg: 'none' })}.${payload}.${signature}`,
    'a changed user': `${header}.${encode({ ...claims, sub: '1' })}.${signature}`,
    expired: await sign({ iat: now - 7200, exp: now - 3600 }),
    'not valid yet': await sign({ nbf: now + 3600 }),
    'no end': await sign({ exp: undefined }),
    'no id': await sign({ jti: undefined }),
    'another audience': await sign({ aud: 'another' }),
    'the audience of guest cookies': await sign({ aud: 'evolveai-guest' }),
    'another issuer': await sign({ iss: 'another' }),
    'another algorithm': await sign({}, secret, 'HS512'),
    'another secret': await sign({}, otherSecret),
    'an unknown scope': await sign({ scope: 'root' }),
    'a user there is not': await sign({ sub: '424242424242' }),
    'an earlier version': await sign({ ver: Number(claims['ver']) - 1 }),
  };
}
