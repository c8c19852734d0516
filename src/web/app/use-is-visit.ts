import { useLocation } from 'react-router';

const visits = /^\/(content-selections|submission-reviews|teams)\//;

/**
 * Whether the learning platform or Teams sent the person for one thing, after which they go back: then
 * nothing leads away from it.
 */
export const useIsVisit = (): boolean => visits.test(useLocation().pathname);
