import { useLayoutEffect, useRef } from 'preact/hooks';

/** For the control that opens something in its place: it has the focus again once that is closed. */
export function useFocusBack<Control extends HTMLElement>(isOpen: boolean) {
  const control = useRef<Control>(null);
  const wasOpen = useRef(false);
  // Before the next key is pressed.
  useLayoutEffect(() => {
    if (!isOpen && wasOpen.current) control.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return control;
}
