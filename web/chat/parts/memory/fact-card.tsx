import { useState } from 'preact/hooks';
import type { Fact } from '#app/contract/memories';
import type { FactDraft } from '../../../shared/memories.ts';
import { useTexts } from '../../texts.ts';
import { useFocusBack } from '../../../shared/use-focus-back.ts';
import { FactForm } from './fact-form.tsx';
import { MemoryActions } from './memory-actions.tsx';
import { MemoryProblem } from './memory-problem.tsx';
import { MemorySource } from './memory-source.tsx';
import { PastFacts } from './past-facts.tsx';
import type { Pin } from './use-pin.ts';

interface Props {
  fact: Fact;
  isNew: boolean;
  problem: string | undefined;
  pin: Pin;
  onCorrect: (changes: Partial<FactDraft>) => Promise<void>;
  onForget: () => void;
}

/** A fact, why it is known, what was before, and what can be done with it. */
export function FactCard({ fact, isNew, problem, pin, onCorrect, onForget }: Props) {
  const { memory: t } = useTexts();
  const [isCorrecting, setIsCorrecting] = useState(false);
  const pen = useFocusBack<HTMLButtonElement>(isCorrecting);
  /** Only what is different: words that stay keep saying where they come from. */
  async function correct({ text, category }: FactDraft) {
    const changes = {
      ...(text !== fact.text && { text }),
      ...(category !== fact.category && { category }),
    };
    if (Object.keys(changes).length > 0) await onCorrect(changes);
  }

  if (isCorrecting) {
    return (
      <li class="memory">
        <FactForm
          label={t.correct(fact.text)}
          draft={fact}
          onSave={correct}
          onClose={() => setIsCorrecting(false)}
        />
      </li>
    );
  }
  return (
    <li class={isNew ? 'memory is-new' : 'memory'}>
      <p class="memory-head">
        <span>{t.categories[fact.category]}</span>
        {isNew && <em>{t.isNew}</em>}
      </p>
      <p class="memory-text" dir="auto">
        {fact.text}
      </p>
      <MemorySource text={fact.text} quote={fact.quote} saidAt={fact.said_at} />
      <PastFacts history={fact.history} />
      <MemoryProblem code={problem} />
      <MemoryActions
        text={fact.text}
        pin={pin}
        correct={{ open: () => setIsCorrecting(true), button: pen }}
        onForget={onForget}
      />
    </li>
  );
}
