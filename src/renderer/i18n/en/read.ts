import type { readStrings as zh } from '../zh-CN/read';

export const readStrings: Record<keyof typeof zh, string> = {};
