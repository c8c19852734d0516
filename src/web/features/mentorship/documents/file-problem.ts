import type { Documents } from '../../../../contract/index.ts';

export type FileProblem = 'empty' | 'large' | 'full';

/** @returns what is wrong with a file before it is sent; what is in it, the server looks at */
export function fileProblem(size: number, space: Documents['space']): FileProblem | null {
  if (size === 0) return 'empty';
  if (size > space.largest) return 'large';
  return size > space.left ? 'full' : null;
}
