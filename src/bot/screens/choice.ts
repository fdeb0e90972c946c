/** The label of one of several buttons of which one is in force. */
export const choice = (label: string, isCurrent: boolean) => (isCurrent ? `✓ ${label}` : label);
