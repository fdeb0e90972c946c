import { v7 as uuid } from 'uuid';
import { type Fact, type FactCategory, factCategories } from '#app/contract/memories';
import type { UserCipher } from '#app/platform/crypto/index';
import type { Db } from '#app/platform/db/index';
import * as queries from './queries.ts';
import { normalise, rankByWords } from './words.ts';

/** Items of the basic memory. */
const keptFacts = 50;
const maxFactLength = 300;

/** A fact that passed the checks and is written when the turn settles. */
export interface StagedFact {
  text: string;
  quote: string;
  category: FactCategory;
  messageId: string;
}

export interface Memory {
  /** Checks what the model wants to remember; the reason of a refusal is for the model to read. */
  stage(
    proposal: { fact: string; quote: string; category?: string | undefined },
    userMessages: { id: string; text: string }[],
  ): { staged: StagedFact } | { refused: string };
  save(tx: Db, userId: number, cipher: UserCipher, facts: StagedFact[]): Promise<void>;
  list(tx: Db, userId: number, cipher: UserCipher): Promise<Fact[]>;
  /** The facts that matter for what was just said, best first. */
  recall(facts: Fact[], query: string, limit: number): Fact[];
}

export function createMemory(): Memory {
  const placeOf = (userId: number, row: string) => ({
    table: 'facts',
    column: 'content',
    user: userId,
    row,
  });

  return {
    stage({ fact, quote, category }, userMessages) {
      const text = fact.trim();
      if (text === '' || text.length > maxFactLength) {
        return { refused: `expected a fact of 1 to ${maxFactLength} characters` };
      }
      const words = normalise(quote);
      const source =
        words === ''
          ? undefined
          : userMessages.find((message) => ` ${normalise(message.text)} `.includes(` ${words} `));
      if (!source) return { refused: 'the quote is not in what the user wrote in this turn' };
      return {
        staged: { text, quote: quote.trim(), category: asCategory(category), messageId: source.id },
      };
    },

    async save(tx, userId, cipher, facts) {
      if (facts.length === 0) return;
      const rows = facts.map((fact) => {
        const id = uuid();
        return {
          id,
          user_id: userId,
          category: fact.category,
          content: cipher.seal(
            placeOf(userId, id),
            JSON.stringify({ text: fact.text, quote: fact.quote }),
          ),
          digest: cipher.digest('fact', normalise(fact.text)),
          source_message_id: fact.messageId,
        };
      });
      await queries.insertFacts(tx, rows);
    },

    async list(tx, userId, cipher) {
      const rows = await queries.listCurrentFacts(tx, userId, keptFacts);
      return rows.map((row) => {
        const content = JSON.parse(cipher.open(placeOf(userId, row.id), row.content)) as Pick<
          Fact,
          'text' | 'quote'
        >;
        return {
          id: row.id,
          ...content,
          category: asCategory(row.category),
          created_at: row.created_at.toISOString(),
        };
      });
    },

    recall: (facts, query, limit) => rankByWords(facts, query, limit),
  };
}

const asCategory = (text: string | undefined): FactCategory =>
  factCategories.find((category) => category === text) ?? 'other';
