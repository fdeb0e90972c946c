import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface QueueDepth {
  waiting: number;
  oldestSeconds: number;
  outbox: number;
}

export interface EngineCall {
  provider: string;
  model: string;
  purpose: string;
  outcome: string;
  durationMs: number;
  usage?: {
    inputTokens: number;
    cachedInputTokens: number;
    outputTokens: number;
    costMicros: number;
  };
}

export type Metrics = ReturnType<typeof createMetrics>;

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** Everything `/metrics` shows. Labels are closed sets: no user ids, no paths with ids. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  const httpRequests = new Counter({
    name: 'http_requests_total',
    help: 'HTTP requests',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const httpDuration = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to the end of an HTTP response',
    labelNames: ['method', 'route'],
    buckets: seconds,
    registers,
  });
  const httpOpen = new Gauge({
    name: 'http_requests_in_progress',
    help: 'HTTP requests being served',
    registers,
  });
  const chats = new Counter({
    name: 'chat_requests_total',
    help: 'Chat requests that were waited for',
    labelNames: ['outcome'],
    registers,
  });
  const chatDuration = new Histogram({
    name: 'chat_requests_duration_seconds',
    help: 'Time from a message to its answer',
    buckets: seconds,
    registers,
  });
  const engineDuration = new Histogram({
    name: 'ai_response_duration_seconds',
    help: 'Time of one call of an engine',
    labelNames: ['provider', 'purpose', 'outcome'],
    buckets: seconds,
    registers,
  });
  const tokens = new Counter({
    name: 'ai_tokens_total',
    help: 'Tokens by kind',
    labelNames: ['provider', 'model', 'kind'],
    registers,
  });
  const cost = new Counter({
    name: 'ai_cost_usd_total',
    help: 'Cost of engine calls in US dollars',
    labelNames: ['provider', 'model'],
    registers,
  });
  const breaker = new Gauge({
    name: 'ai_circuit_breaker_open',
    help: '1 while the breaker of an engine is open',
    labelNames: ['provider'],
    registers,
  });
  const voiceDuration = new Histogram({
    name: 'tts_generation_duration_seconds',
    help: 'Time from a text to the voice message of it',
    buckets: seconds,
    registers,
  });
  const voices = new Counter({
    name: 'voice_messages_generated_total',
    help: 'Voice messages made',
    registers,
  });
  const waiting = new Gauge({
    name: 'turns_waiting',
    help: 'Conversations that are owed a turn',
    registers,
  });
  const oldest = new Gauge({
    name: 'turns_oldest_waiting_seconds',
    help: 'Age of the oldest owed turn',
    registers,
  });
  const outbox = new Gauge({
    name: 'outbox_pending',
    help: 'Bubbles not yet delivered',
    registers,
  });
  const deliveries = new Counter({
    name: 'deliveries_total',
    help: 'Attempts to deliver a bubble',
    labelNames: ['outcome'],
    registers,
  });

  return {
    contentType: registry.contentType,

    /** Queue and breakers are asked for when somebody looks. */
    setSources(
      readDepth: () => Promise<QueueDepth>,
      engines: () => { name: string; state: string }[],
    ): void {
      waiting.reset();
      registry.registerMetric(
        new Gauge({
          name: 'evolveai_up',
          help: '1 while the database answers',
          registers: [],
          async collect() {
            for (const { name, state } of engines())
              breaker.set({ provider: name }, state === 'OPEN' ? 1 : 0);
            const depth = await readDepth().catch(() => undefined);
            this.set(depth ? 1 : 0);
            waiting.set(depth?.waiting ?? 0);
            oldest.set(depth?.oldestSeconds ?? 0);
            outbox.set(depth?.outbox ?? 0);
          },
        }),
      );
    },

    read: () => registry.metrics(),

    observeHttp(app: FastifyInstance): void {
      app.addHook('onRequest', async () => httpOpen.inc());
      app.addHook('onResponse', async (request, reply) => {
        httpOpen.dec();
        const labels = { method: request.method, route: request.routeOptions.url ?? 'unknown' };
        httpRequests.inc({ ...labels, status: reply.statusCode });
        httpDuration.observe(labels, reply.elapsedTime / 1000);
      });
    },

    timeChat<A extends unknown[], R>(work: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
      return async (...args) => {
        const stop = chatDuration.startTimer();
        try {
          const result = await work(...args);
          chats.inc({ outcome: 'ok' });
          return result;
        } catch (error) {
          chats.inc({ outcome: 'failed' });
          throw error;
        } finally {
          stop();
        }
      };
    },

    observeEngine({ provider, model, purpose, outcome, durationMs, usage }: EngineCall): void {
      engineDuration.observe({ provider, purpose, outcome }, durationMs / 1000);
      if (!usage) return;
      tokens.inc({ provider, model, kind: 'input' }, usage.inputTokens);
      tokens.inc({ provider, model, kind: 'cached' }, usage.cachedInputTokens);
      tokens.inc({ provider, model, kind: 'output' }, usage.outputTokens);
      cost.inc({ provider, model }, usage.costMicros / 1_000_000);
    },

    observeVoice(durationMs: number): void {
      voiceDuration.observe(durationMs / 1000);
      voices.inc();
    },

    observeDelivery: (outcome: string) => deliveries.inc({ outcome }),
  };
}
