export const excerptStrings = {} as const;
