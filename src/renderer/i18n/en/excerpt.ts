import type { excerptStrings as zh } from '../zh-CN/excerpt';

export const excerptStrings: Record<keyof typeof zh, string> = {};
