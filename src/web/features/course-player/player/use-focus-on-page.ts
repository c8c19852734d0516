import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { questionElementId } from '../questions/question-place.ts';

interface Request {
  /** 0-based */
  readonly page: number;
  readonly questionId: string | undefined;
}

/**
 * Leads the focus and the view to what the person asked for, once its page is drawn: a question of it,
 * else the start of the page.
 * @param page that is shown, 0-based
 */
export function useFocusOnPage(page: number): {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly leadTo: (page: number, questionId?: string) => void;
} {
  const sheet = useRef<HTMLElement>(null);
  const [request, setRequest] = useState<Request | null>(null);

  useEffect(() => {
    if (request?.page !== page) return;
    const question =
      request.questionId === undefined
        ? null
        : document.getElementById(questionElementId(request.questionId));
    const target = question ?? sheet.current;
    target?.focus({ preventScroll: true });
    target?.scrollIntoView({ block: 'start' });
  }, [request, page]);

  return {
    sheet,
    leadTo: useCallback(
      (asked: number, questionId?: string) => setRequest({ page: asked, questionId }),
      [],
    ),
  };
}
