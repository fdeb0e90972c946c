/** A card that cannot be taken, in words for the operator; names the field where there is one. */
export class CardError extends Error {
  override readonly name = 'CardError';
}
