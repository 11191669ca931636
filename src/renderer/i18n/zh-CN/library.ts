export const libraryStrings = {} as const;
