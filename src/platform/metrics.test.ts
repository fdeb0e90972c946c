import { expect, test } from 'vitest';
import { createMetrics } from './metrics.ts';

test('a voice message counts, with the time it took', async () => {
  const metrics = createMetrics();
  metrics.observeVoice(1_500);
  metrics.observeVoice(500);
  const shown = await metrics.read();
  expect(shown).toContain('voice_messages_generated_total 2');
  expect(shown).toContain('tts_generation_duration_seconds_sum 2');
  expect(shown).toContain('tts_generation_duration_seconds_bucket{le="1"} 1');
});
