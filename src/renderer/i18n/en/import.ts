import type { importStrings as zh } from '../zh-CN/import';

export const importStrings: Record<keyof typeof zh, string> = {};
