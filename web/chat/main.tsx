import { render } from 'preact';
import type { Language } from '#app/contract/shared';
import { createHttp } from '../shared/http.ts';
import { createAccount } from './account.ts';
import { App } from './app.tsx';
import { createCompanionApi } from './companion-api.ts';
import { createConversation } from './conversation.ts';
import { createDay } from './day.ts';
import { createFactSearch } from '../shared/fact-search.ts';
import { followKeyboard } from './keyboard.ts';
import { createMemories } from '../shared/memories.ts';
import { isOnTheWay } from './messages.ts';
import { createUnsentMessages } from './unsent.ts';

const now = () => Date.now();
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const language: Language = navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en';

function startOver(): void {
  sessionStorage.clear();
  location.reload();
}

const http = createHttp({
  // What lasts is a cookie no script can read.
  signIn: { path: '/auth/guest', body: {} },
  fetch: (input, init) => fetch(input, init),
  now,
  onOtherVisitor: startOver,
});
const api = createCompanionApi(http);
const conversation = createConversation({
  api,
  unsent: createUnsentMessages(sessionStorage),
  now,
  sleep,
  newKey,
  onReply(reply) {
    account.takeReply(reply);
    refreshBeside();
  },
});
const day = createDay(api);
const memories = createMemories(api);
const search = createFactSearch({ find: memories.find, sleep });
const account = createAccount({
  api,
  language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  onTalking() {
    // The conversation does not wait for what stands beside it.
    refreshBeside();
    return conversation.open();
  },
});

/** It is read again after the next turn too; a miss is not worth a word. */
function refreshBeside(): void {
  memories.refresh().catch(() => {});
  void day.refresh();
}

/** `crypto.randomUUID` exists on secure origins only; the page may be opened over a home network. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

addEventListener('online', conversation.retry);
// Coming back from another tab or window, where the talk may have gone on.
addEventListener('focus', lookAgain);
document.addEventListener('visibilitychange', lookAgain);
followKeyboard();

async function lookAgain(): Promise<void> {
  const isTalking = account.store.get().stage === 'talking';
  if (!isTalking || document.visibilityState !== 'visible') return;
  const { messages, isTyping } = conversation.store.get();
  // Whoever is being talked to stays until they have answered.
  const isBusy = isTyping || messages.some(isOnTheWay);
  if (!isBusy) await account.lookAgain().catch(() => {});
  void day.refresh();
  await conversation.refresh();
}

const root = document.getElementById('page');
if (root) {
  const companion = { account, conversation, day, memories, search, api, onRemoved: startOver };
  render(<App companion={companion} />, root);
}
void account.open();
