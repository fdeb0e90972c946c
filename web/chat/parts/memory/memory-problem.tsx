import { problemText, useTexts } from '../../texts.ts';

/** Why what was asked for did not happen; the memory is as it was. */
export function MemoryProblem({ code }: { code: string | undefined }) {
  const t = useTexts();
  if (code === undefined) return null;
  return (
    <p class="field-problem" role="alert">
      {t.memory.problem(problemText(t, code))}
    </p>
  );
}
