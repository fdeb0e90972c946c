/** What a companion might say: what is a fault, and what comes near to it and is fine. */
export type Examples = { faults: string[]; fine: string[] };
