/** Characters of a name and of its extension that are kept. */
const MAX_STEM = 64;
const MAX_EXTENSION = 16;

/** What Telegram makes of the name of an uploaded file: no folders, no marks that a file system knows (td `clean_filename`). */
export function cleanFileName(name: string): string {
  const last = name.slice(name.lastIndexOf('/') + 1);
  // A dot at the beginning starts no extension.
  const dot = last.lastIndexOf('.');
  const stem = cleanPart(dot > 0 ? last.slice(0, dot) : last, MAX_STEM);
  const extension = cleanPart(dot > 0 ? last.slice(dot + 1) : '', MAX_EXTENSION);
  return [stem, extension].filter(Boolean).join('.') || 'file';
}

function cleanPart(part: string, maxLength: number): string {
  const kept = part.replace(/[\p{M}\p{Cf}]/gu, '').replace(/[<>:"/\\|?*&`']|[^ -~\p{L}\p{N}]/gu, ' ');
  return [...kept.replace(/^[ .]+/u, '')]
    .slice(0, maxLength)
    .join('')
    .replace(/[ .]+$/u, '');
}
