import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Profile } from '#app/contract/profile';
import { useStore } from '../../shared/store.ts';
import { useMedia } from '../../shared/use-media.ts';
import { arrange, type Row } from '../arrange.ts';
import type { Conversation } from '../conversation.ts';
import { dayOf, describeDay } from '../../shared/dates.ts';
import { findKept } from '../messages.ts';
import { useTexts } from '../texts.ts';
import { Beginning } from './beginning.tsx';
import { Bubble } from './bubble.tsx';
import { Icon } from '../../shared/icons.tsx';

/** Closer to the end than this, the list follows what is said. */
const nearPx = 120;

export function MessageList({
  conversation,
  profile,
}: {
  conversation: Conversation;
  profile: Profile;
}) {
  const t = useTexts();
  const { messages, isTyping, hasOlder, isLoadingOlder } = useStore(conversation.store);
  const isCalm = useMedia('(prefers-reduced-motion: reduce)');
  const ref = useRef<HTMLDivElement>(null);
  const [isAtEnd, setIsAtEnd] = useState(true);
  const follows = useRef(true);
  const height = useRef(0);
  const loadedTo = useRef<string | undefined>(undefined);
  const seen = useRef<{ firstKey?: string; lastOwnKey?: string; height: number }>({ height: 0 });

  const firstKey = messages[0]?.key;
  const lastOwnKey = messages.findLast(({ role }) => role === 'user')?.key;
  useLayoutEffect(() => {
    const list = ref.current;
    if (!list) return;
    const before = seen.current;
    const wasPrepended = before.firstKey !== undefined && before.firstKey !== firstKey;
    const saidSomething = before.lastOwnKey !== lastOwnKey && !wasPrepended;
    if (follows.current || saidSomething) list.scrollTop = list.scrollHeight;
    // What was read stays where it is when older messages come in above.
    else if (wasPrepended) list.scrollTop += list.scrollHeight - before.height;
    seen.current = {
      height: list.scrollHeight,
      ...(firstKey !== undefined && { firstKey }),
      ...(lastOwnKey !== undefined && { lastOwnKey }),
    };
  }, [messages, isTyping, firstKey, lastOwnKey]);

  // Whoever reached the top while a page was loading wants the next one.
  useLayoutEffect(() => {
    if (isLoadingOlder || loadedTo.current === firstKey) return;
    loadedTo.current = firstKey;
    onScroll();
  }, [isLoadingOlder, firstKey]);

  // The keyboard, a taller composer or a turned phone must not hide the newest message.
  useLayoutEffect(() => {
    const list = ref.current;
    if (!list) return undefined;
    const observer = new ResizeObserver(() => {
      height.current = list.clientHeight;
      if (follows.current) list.scrollTop = list.scrollHeight;
    });
    observer.observe(list);
    return () => observer.disconnect();
  }, []);

  function onScroll() {
    const list = ref.current;
    // A list that just became lower was not scrolled by anybody: the observer puts it right.
    if (!list || list.clientHeight !== height.current) return;
    follows.current = list.scrollHeight - list.scrollTop - list.clientHeight < nearPx;
    setIsAtEnd(follows.current);
    if (list.scrollTop < 300 && hasOlder) void conversation.loadOlder();
  }

  const rows = arrange(messages);
  const newestKept = findKept(messages)?.key;
  // The reply comes before what still waits its turn.
  const queuedAt = rows.findIndex(
    (row) => row.kind === 'message' && row.message.delivery === 'queued',
  );
  const answeredTo = queuedAt === -1 ? rows.length : queuedAt;
  const draw = (row: Row) =>
    row.kind === 'day' ? (
      <p key={row.key} class="day">
        <span>{describeDay(row.day, dayOf(new Date()), t)}</span>
      </p>
    ) : (
      <Bubble
        key={row.key}
        message={row.message}
        isFirst={row.isFirst}
        isLast={row.isLast}
        isNewestKept={row.key === newestKept}
        personaName={profile.persona.name}
        conversation={conversation}
      />
    );

  return (
    <div class="messages-frame">
      {isLoadingOlder && (
        <p class="older" role="status">
          <span class="visually-hidden">{t.loadingOlder}</span>
        </p>
      )}
      <div
        ref={ref}
        class="messages"
        role="log"
        // Earlier messages are not news.
        aria-live={isLoadingOlder ? 'off' : 'polite'}
        aria-label={t.log}
        aria-busy={isLoadingOlder}
        tabIndex={0}
        onScroll={onScroll}
      >
        <div class="messages-column">
          {!hasOlder && <Beginning conversation={conversation} profile={profile} />}
          {rows.slice(0, answeredTo).map(draw)}
          {isTyping && <Typing text={t.typingOf(profile.persona.name)} />}
          {rows.slice(answeredTo).map(draw)}
        </div>
      </div>
      {!isAtEnd && (
        <button
          class="icon-button to-newest"
          type="button"
          aria-label={t.toNewest}
          onClick={() => {
            const list = ref.current;
            list?.scrollTo({
              top: list.scrollHeight,
              behavior: isCalm ? 'instant' : 'smooth',
            });
            // The button goes away, the focus must not.
            list?.focus({ preventScroll: true });
          }}
        >
          <Icon name="down" />
        </button>
      )}
    </div>
  );
}

/** Read out as part of the log. */
function Typing({ text }: { text: string }) {
  return (
    <div class="typing">
      <span class="visually-hidden">{text}</span>
      <i />
      <i />
      <i />
    </div>
  );
}
