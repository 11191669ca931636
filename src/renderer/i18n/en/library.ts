import type { libraryStrings as zh } from '../zh-CN/library';

export const libraryStrings: Record<keyof typeof zh, string> = {};
