import type { ModelMessage } from 'ai';
import type { EngineMessage, GenerateRequest } from './port.ts';

/**
 * The messages as the SDK wants them. Models want a talk that the user begins and in which the two take
 * turns; Gemini refuses any other. The companion may well have spoken first, and either twice in a row.
 */
export function toModelMessages({ messages }: GenerateRequest): ModelMessage[] {
  return alternating(messages).map(({ role, text, files = [] }) => {
    if (role === 'companion') return { role: 'assistant', content: text };
    if (files.length === 0) return { role: 'user', content: text };
    const parts = files.map(({ data, mediaType }) => ({
      type: 'file' as const,
      data,
      mediaType,
    }));
    return { role: 'user', content: [...parts, { type: 'text' as const, text }] };
  });
}

const beginning: EngineMessage = { role: 'user', text: '<context>\nThe talk begins.\n</context>' };

function alternating(messages: EngineMessage[]): EngineMessage[] {
  const turns: EngineMessage[] = messages[0]?.role === 'companion' ? [beginning] : [];
  for (const message of messages) {
    const last = turns.at(-1);
    if (last?.role !== message.role) turns.push(message);
    else turns[turns.length - 1] = joined(last, message);
  }
  return turns;
}

function joined(one: EngineMessage, other: EngineMessage): EngineMessage {
  const files = [...(one.files ?? []), ...(other.files ?? [])];
  const text = `${one.text}\n\n${other.text}`;
  return { role: other.role, text, ...(files.length > 0 && { files }) };
}
