import { useTexts } from '../texts.ts';

interface Props {
  code: string | null | undefined;
  onRetry?: () => void;
}

/** Why something did not happen. */
export function Problem({ code, onRetry }: Props) {
  const { t } = useTexts();
  if (code === null || code === undefined) return null;
  return (
    <p class="problem" role="alert">
      {t('app-problem', { code })}
      {onRetry && (
        <button class="link" type="button" onClick={onRetry}>
          {t('app-retry')}
        </button>
      )}
    </p>
  );
}
