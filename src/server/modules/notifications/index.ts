export { countUnreadNotices } from './count-unread-notices.ts';
export { openLink } from './mail/open-link.ts';
export { createNotificationsModule } from './notifications.module.ts';
