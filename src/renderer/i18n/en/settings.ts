import type { settingsStrings as zh } from '../zh-CN/settings';

export const settingsStrings: Record<keyof typeof zh, string> = {};
