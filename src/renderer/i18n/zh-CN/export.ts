export const exportStrings = {} as const;
