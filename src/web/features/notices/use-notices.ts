import { useQueryClient } from '@tanstack/react-query';
import {
  getMe,
  listNotices,
  readAllNotices,
  readNotice,
  type Me,
  type Notice,
} from '../../../contract/index.ts';
import { endpointKey, useEndpoint, useEndpointChange } from '../../lib/use-endpoint.ts';

interface Notices {
  readonly notices: readonly Notice[] | undefined;
  readonly error: Error | null;
  readonly retry: () => void;
  readonly markRead: (notice: Notice) => void;
  readonly markAllRead: () => void;
}

/** The person's notices, read once the list is opened; marking them read shows at once. */
export function useNotices(isOpen: boolean): Notices {
  const cache = useQueryClient();
  const { data, error, refetch } = useEndpoint(listNotices, {}, { isEnabled: isOpen });
  const refreshes = [listNotices, getMe];
  const readOne = useEndpointChange(readNotice, { refreshes });
  const readAll = useEndpointChange(readAllNotices, { refreshes });

  const showRead = (isRead: (notice: Notice) => boolean): void => {
    const readAt = new Date().toISOString();
    const notices = data?.notices.map((notice) =>
      notice.readAt === null && isRead(notice) ? { ...notice, readAt } : notice,
    );
    if (notices === undefined) return;
    const unreadNotices = notices.filter((notice) => notice.readAt === null).length;
    cache.setQueryData(endpointKey(listNotices, {}), { notices });
    cache.setQueryData<Me>(endpointKey(getMe, {}), (me) => me && { ...me, unreadNotices });
  };

  return {
    notices: data?.notices,
    error,
    retry: () => void refetch(),
    markRead: (notice) => {
      if (notice.readAt !== null) return;
      showRead((each) => each.id === notice.id);
      readOne.mutate({ params: { id: notice.id } });
    },
    markAllRead: () => {
      showRead(() => true);
      readAll.mutate({});
    },
  };
}
