export { countUnreadNotices } from './count-unread-notices.ts';
export { createNotificationsModule } from './notifications.module.ts';
