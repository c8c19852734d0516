import { useEffect, useRef, type RefObject } from 'react';
import { useLocation } from 'react-router';

/**
 * Names the document after the screen and, when the person came here by a link in the app, moves the
 * focus to its heading, so that a screen reader starts where a seeing person looks.
 */
export function usePageHeading(title: string, part?: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  const { key, pathname } = useLocation();
  // "default" is the key of the address that the app was opened at.
  const isFirst = key === 'default';

  useEffect(() => {
    document.title = `${title} · Mentorklik`;
  }, [title]);
  useEffect(() => {
    if (!isFirst) heading.current?.focus();
  }, [isFirst, pathname, part]);
  return heading;
}
