import { useState } from 'preact/hooks';
import type { Standing } from '#app/contract/billing';
import { Icon } from '../../shared/icons.tsx';
import type { MiniApp } from '../mini-app.ts';
import { useTexts } from '../texts.ts';

interface Props {
  app: Pick<MiniApp, 'share' | 'tick'>;
  gift: Standing['gifts'][number];
}

/** A gift that was paid for, and the link that gives it. */
export function GiftRow({ app, gift }: Props) {
  const { t } = useTexts();
  const [isCopied, setIsCopied] = useState(false);
  const { days, url, is_redeemed: isRedeemed } = gift;

  async function copy(link: string) {
    await navigator.clipboard.writeText(link);
    app.tick();
    setIsCopied(true);
  }

  return (
    <li class="gift">
      <p class="benefit">
        <Icon name={isRedeemed ? 'check' : 'gift'} />
        <span>
          {t('app-gift-days', { days })}
          <small>{t(isRedeemed ? 'app-gift-redeemed' : 'app-gift-waiting')}</small>
        </span>
      </p>
      {!isRedeemed && url === null && <p class="soft">{t('app-gift-no-link')}</p>}
      {!isRedeemed && url !== null && (
        <>
          <p class="gift-link">{url}</p>
          <div class="gift-actions">
            <button class="button button-main" type="button" onClick={() => app.share(url)}>
              {t('app-gift-share')}
            </button>
            <button class="button" type="button" onClick={() => copy(url).catch(() => {})}>
              {t(isCopied ? 'app-gift-copied' : 'app-gift-copy')}
            </button>
          </div>
        </>
      )}
    </li>
  );
}
