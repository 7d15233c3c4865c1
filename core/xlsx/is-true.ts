/** Whether a flag of a file is set. */
export const isTrue = (flag: string | undefined): boolean => flag === "1" || flag === "true";
