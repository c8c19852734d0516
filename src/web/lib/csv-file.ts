const byteOrderMark = '\ufeff';

/**
 * The export as a file. Reading an answer as text drops its byte order mark, without which a
 * spreadsheet takes UTF-8 for something else: here it is put back.
 */
export function makeCsvFile(text: string): Blob {
  const marked = text.startsWith(byteOrderMark) ? text : byteOrderMark + text;
  return new Blob([marked], { type: 'text/csv;charset=utf-8' });
}

/** Hands a file to the browser to save. */
export function downloadFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
