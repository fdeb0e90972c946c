import { expect, test } from 'vitest';
import { canaryLine, createCanary } from './canary.ts';

test('every process of a deployment has the same canary, another deployment another', () => {
  expect(createCanary('secret')).toBe(createCanary('secret'));
  expect(createCanary('secret')).not.toBe(createCanary('other'));
  expect(createCanary('secret')).toMatch(/^[0-9a-f]{24}$/);
});

test('the secret does not show in it', () => {
  expect(canaryLine(createCanary('secret'))).not.toContain('secret');
});
