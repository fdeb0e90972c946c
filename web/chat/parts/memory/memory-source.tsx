import { dayOf, describeDay } from '../../../shared/dates.ts';
import { daysWithin, useTexts } from '../../texts.ts';

interface Props {
  text: string;
  quote: string;
  /** Null: written into the list by the visitor. */
  saidAt: string | null;
}

/** Why something is known: the visitor's own words, and when they were said. */
export function MemorySource({ text, quote, saidAt }: Props) {
  const t = useTexts();
  if (saidAt === null) return <p class="memory-source">{t.memory.writtenHere}</p>;
  const day = describeDay(dayOf(saidAt), dayOf(new Date()), daysWithin(t));
  return (
    <>
      {quote.trim() !== text.trim() && <blockquote dir="auto">{t.memory.quote(quote)}</blockquote>}
      <p class="memory-source">{t.memory.said(day)}</p>
    </>
  );
}
