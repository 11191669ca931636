/** A file a person chose; its bytes are not read before its turn. */
export type ChosenFile = Pick<File, 'name' | 'size' | 'arrayBuffer'>;
