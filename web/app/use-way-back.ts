import { useLayoutEffect } from 'preact/hooks';
import type { Place } from './navigation.ts';

/** A screen begins at its title; whoever comes back stands where they were. */
export function useWayBack({ tab, screen, opened }: Place): void {
  useLayoutEffect(() => {
    if (screen || !opened) scrollTo(0, 0);
    else scrollTo(0, opened.scrollY);
    if (screen) focus(document.querySelector('h1'));
    else if (opened) focus(document.getElementById(opened.openerId));
  }, [tab, screen]);
}

const focus = (element: HTMLElement | null) => element?.focus({ preventScroll: true });
