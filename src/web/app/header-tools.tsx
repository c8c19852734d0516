import type { JSX } from 'react';
import { NoticeBell } from '../features/notices/notice-bell.tsx';
import { PersonMenu } from './person-menu.tsx';

/** The header's menus: a chunk of their own, because the first screen is of use without them. */
export function HeaderTools(): JSX.Element {
  return (
    <>
      <NoticeBell />
      <PersonMenu />
    </>
  );
}
