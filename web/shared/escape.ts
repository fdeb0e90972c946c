/** Escape ends what is being done here, not the sheet around it. */
export const onEscape =
  (end: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    end();
  };
