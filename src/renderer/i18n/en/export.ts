import type { exportStrings as zh } from '../zh-CN/export';

export const exportStrings: Record<keyof typeof zh, string> = {};
