import type { Language } from '#app/contract/shared';
import { texts } from '../texts.ts';
import { Notice } from './notice.tsx';

/** For who came without Telegram. */
export function Outside({ language }: { language: Language }) {
  const { t } = texts[language];
  return <Notice title={t('app-notice-outside-title')} text={t('app-notice-outside-text')} />;
}
