import { useState } from 'preact/hooks';
import type { PastFact } from '#app/contract/memories';
import { dayOf, describeDay } from '../../../shared/dates.ts';
import { daysWithin, useTexts } from '../../texts.ts';

/** What was true before; shown when asked for. */
export function PastFacts({ history }: { history: PastFact[] }) {
  const t = useTexts();
  const [isOpen, setIsOpen] = useState(false);
  if (history.length === 0) return null;
  const today = dayOf(new Date());
  return (
    <>
      <button
        class="link memory-history"
        type="button"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
      >
        {t.memory.history}
      </button>
      {isOpen && (
        <ul class="past-facts">
          {history.map((past) => (
            <li key={past.id} dir="auto">
              {t.memory.before(past.text, describeDay(dayOf(past.valid_to), today, daysWithin(t)))}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
