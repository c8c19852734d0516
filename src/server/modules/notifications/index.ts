export { countUnreadNotices } from './count-unread-notices.ts';
export { PersonNotified } from './events.ts';
export { findNotice } from './find-notice.ts';
export { openLink } from './mail/open-link.ts';
export { createNotificationsModule } from './notifications.module.ts';
