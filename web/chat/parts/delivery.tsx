import { useEffect, useState } from 'preact/hooks';
import type { Conversation } from '../conversation.ts';
import type { Delivery, ShownMessage } from '../messages.ts';
import { problemText, useTexts } from '../texts.ts';
import { clockTime } from '../../shared/dates.ts';
import { Icon } from '../../shared/icons.tsx';

interface MarkProps {
  delivery: Delivery;
  /** It waits for the next day: a note beneath the newest of these says so in words. */
  isKept: boolean;
}

export function DeliveryMark({ delivery, isKept }: MarkProps) {
  const t = useTexts();
  if (isKept) return <Icon name="clock" />;
  if (delivery === 'accepted') return <Icon name="check" />;
  if (delivery !== 'queued' && delivery !== 'sending') return null;
  return (
    <span class="mark-pending">
      <Icon name="clock" />
      <span class="visually-hidden">{delivery === 'queued' ? t.queued : t.sending}</span>
    </span>
  );
}

interface Props {
  message: ShownMessage;
  conversation: Conversation;
}

/** Why a message has no reply, and what can be done about it. */
export function DeliveryProblem({ message, conversation }: Props) {
  const t = useTexts();
  const { key, delivery, problem, retryAt } = message;
  if (problem === 'unreachable') {
    return (
      <p class="delivery">
        <Icon name="clock" />
        <span>{t.reconnecting}</span>
        <button type="button" class="link" onClick={conversation.retry}>
          {t.tryAgain}
        </button>
      </p>
    );
  }
  if (delivery === 'delayed' && retryAt !== null) {
    return (
      <p class="delivery">
        <Icon name="clock" />
        {problem === 'rate-limited' ? <Countdown until={retryAt} /> : problemText(t, problem)}
      </p>
    );
  }
  return (
    <p class="delivery is-problem">
      <Icon name="alert" />
      <span>{problemText(t, problem)}</span>
      {delivery === 'failed' && (
        <button type="button" class="link" onClick={conversation.retry}>
          {t.tryAgain}
        </button>
      )}
      {delivery === 'refused' && (
        <button type="button" class="link" onClick={() => conversation.discard(key)}>
          {t.discard}
        </button>
      )}
    </p>
  );
}

/** The message waits for the next day. */
export function KeptNote({ until }: { until: string }) {
  const t = useTexts();
  return <p class="delivery">{t.kept(clockTime(until))}</p>;
}

function Countdown({ until }: { until: number }) {
  const t = useTexts();
  const [now, setNow] = useState(Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  // A screen reader hears it once, not every second.
  return <span aria-live="off">{t.delayed(Math.max(1, Math.ceil((until - now) / 1000)))}</span>;
}
