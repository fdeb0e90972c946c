const paths = {
  send: 'M12 19V5M5.5 11.5 12 5l6.5 6.5',
  attach: 'M4 16.500l4.5-4.5 4 4 3-3 4.5 4.500M4 5.500h16v13H4zM15.5 9.200h.01',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M12 5v14M5.5 12.5 12 19l6.5-6.5',
  clock: 'M12 7v5l3 2M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  check: 'M5 12.500l4.5 4.500L19 7.5',
  alert: 'M12 7.500v5.500M12 16.500h.01M12 3.500a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z',
  heart:
    'M12 19.500S4.5 15 4.5 9.500A3.9 3.9 0 0 1 12 7.800a3.9 3.9 0 0 1 7.5 1.700c0 5.5-7.5 10-7.5 10z',
  spark: 'M12 4c.6 4.6 2.4 6.9 8 8-5.6 1.1-7.4 3.4-8 8-.6-4.6-2.4-6.9-8-8 5.6-1.1 7.4-3.4 8-8z',
  book: 'M12 7c-2-1.6-4.6-2-7.5-2v12.500c2.9 0 5.5.4 7.5 2 2-1.6 4.6-2 7.5-2V5C16.6 5 14 5.4 12 7zm0 0v12.5',
  pen: 'M5 19l1-4L16 5l3 3L9 18z',
} as const;

/** A line drawing; the control around it carries the name. */
export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
