import { dayOf, describeDay } from '../../shared/dates.ts';
import { useTexts } from '../texts.ts';
import { Section } from './section.tsx';

interface Props {
  quote: string;
  /** Null: written into the list by hand. */
  saidAt: string | null;
}

/** Why something is known: the user's own words, and when they were said. */
export function Why({ quote, saidAt }: Props) {
  const { t, days } = useTexts();
  return (
    <Section title={t('app-why')}>
      {saidAt === null ? (
        <p class="line">{t('app-why-written')}</p>
      ) : (
        <div class="line">
          <p class="soft">
            {t('app-why-words', { day: describeDay(dayOf(saidAt), dayOf(new Date()), days) })}
          </p>
          <blockquote dir="auto">{t('app-quote', { text: quote })}</blockquote>
        </div>
      )}
    </Section>
  );
}
