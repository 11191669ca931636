export const viewStrings = {
  commandsOf: '“{name}”的操作',
  rename: '改名',
  replace: '换成现在的条件',
  replaced: '“{name}”已换成现在的条件',
  up: '上移',
  down: '下移',
  deleted: '已删除“{name}”',
  name: '名称',
  nameTooLong: '名称最多 100 字。',
} as const;
