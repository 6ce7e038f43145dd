/** Hashes bytes as they come. */
export interface Hash {
  update(bytes: Uint8Array): void;
  /** As small letters and digits. */
  hex(): string;
}

/** The bytes of a file. It can be read again and again. */
export interface FileBytes {
  /** What messages call it. */
  readonly name: string;
  /** Its own name, whose ending says the format, such as `.csv`. */
  readonly fileName: string;
  /** In bytes. */
  readonly size: number;
  /** When the file was changed last, in milliseconds since 1970. */
  readonly modified: number;
  /** Its size and time now, where it may have changed since it was opened. */
  readonly current?: () => Promise<{ readonly size: number; readonly modified: number }>;
  /** Bytes from `start` up to, and without, `end`; fewer where the file ends. */
  read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
  /** All bytes in pieces. Lets go of the file when it ends or is left. */
  stream(): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>;
  /** Makes a SHA-256. Absent where a file is told by its size and time alone. */
  readonly createHash?: () => Hash;
  /** Unpacks gzip where the platform does it better than `DecompressionStream`. */
  readonly gunzip?: (
    packed: AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>,
  ) => AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>;
}
