import { useEffect, useState } from 'preact/hooks';
import { codeOf } from './api-error.ts';

export interface Loaded<Value> {
  /** Null until it was read for the first time; an older one stays while a newer is read. */
  value: Value | null;
  /** Error code, when the last reading failed. */
  problem: string | null;
  retry: () => void;
}

/** Something read from the API when it is looked at, and again when one of the keys changes. */
export function useLoaded<Value>(load: () => Promise<Value>, keys: unknown[]): Loaded<Value> {
  const [value, setValue] = useState<Value | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isWanted = true;
    setProblem(null);
    load().then(
      (read) => isWanted && setValue(() => read),
      (error: unknown) => isWanted && setProblem(codeOf(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [...keys, tries]);
  return { value, problem, retry: () => setTries(tries + 1) };
}
