/** @example toPutRight(1) // "One thing must be put right first." */
export const toPutRight = (things: number): string => (things === 1 ? "One thing must be put right first." : `${things} things must be put right first.`);
