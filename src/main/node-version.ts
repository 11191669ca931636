const NEEDED_NODE_API = 10;

/**
 * One sentence when this Node cannot run Lectern, else null. better-sqlite3 needs Node-API 10 (Node 22.14 and later);
 * on an older one opening a library ends the process with a segmentation fault and no message.
 */
export function nodeComplaint(versions: { node: string; napi?: string } = process.versions): string | null {
  if (Number(versions.napi) >= NEEDED_NODE_API) return null;
  return `Lectern needs Node 22.14 or later; this is Node ${versions.node}. Start it with “npm start” or “npx lectern”, which bring their own.`;
}
