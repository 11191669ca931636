export const readStrings = {} as const;
