import { render } from 'preact';
import type { Language } from '#app/contract/shared';
import { createHttp } from '../shared/http.ts';
import { createAccount } from './account.ts';
import { App } from './app.tsx';
import { createCompanionApi } from './companion-api.ts';
import { createConversation } from './conversation.ts';
import { followKeyboard } from './keyboard.ts';
import { createUnsentMessages } from './unsent.ts';

const now = () => Date.now();
const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const language: Language = navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en';

function startOver(): void {
  sessionStorage.clear();
  location.reload();
}

const http = createHttp({
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
  onReply({ level }) {
    account.setLevel(level);
    // The list is read again after the next turn too; a miss is not worth a word.
    account.refreshFacts().catch(() => {});
  },
});
const account = createAccount({
  api,
  language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  onTalking: conversation.open,
});

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

function lookAgain(): void {
  const isTalking = account.store.get().stage === 'talking';
  if (isTalking && document.visibilityState === 'visible') void conversation.refresh();
}

const root = document.getElementById('page');
if (root) render(<App account={account} conversation={conversation} onRemoved={startOver} />, root);
void account.open();
