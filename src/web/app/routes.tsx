import { lazy, type ComponentType, type JSX } from 'react';
import { Route, Routes } from 'react-router';
import { useHasRole } from '../lib/me.ts';
import { NotFoundPage } from './not-found-page.tsx';

type PageModule = Record<string, ComponentType>;
const pages = import.meta.glob<PageModule>('../features/*/*-page.tsx');

/** A screen in a chunk of its own, by its folder, file and exported name. */
function page(path: string, name: string): ComponentType {
  return lazy(async () => {
    const module = await pages[`../features/${path}.tsx`]?.();
    return { default: module?.[name] ?? NotFoundPage };
  });
}

const HomePage = page('home/home-page', 'HomePage');
const FindMentorPage = page('find-mentor/find-mentor-page', 'FindMentorPage');
const IntakePage = page('find-mentor/intake-page', 'IntakePage');
const MentorProfilePage = page('find-mentor/mentor-profile-page', 'MentorProfilePage');
const MyRequestPage = page('find-mentor/my-request-page', 'MyRequestPage');
const MentorDeskPage = page('mentor-desk/mentor-desk-page', 'MentorDeskPage');
const ReceivedRequestPage = page('mentor-desk/received-request-page', 'ReceivedRequestPage');
const MentorRegistrationPage = page(
  'mentor-registration/mentor-registration-page',
  'MentorRegistrationPage',
);
const MentorshipPage = page('mentorship/mentorship-page', 'MentorshipPage');
const CourseOverviewPage = page('course-player/course-overview-page', 'CourseOverviewPage');
const CoursePlayerPage = page('course-player/course-player-page', 'CoursePlayerPage');
const TrackingPage = page('tracking/tracking-page', 'TrackingPage');
const ConnectionsPage = page('connections/connections-page', 'ConnectionsPage');

/** Which address shows which screen. */
export function AppRoutes(): JSX.Element {
  const isAdministrator = useHasRole('ld_administrator');
  return (
    <Routes>
      <Route index element={<HomePage />} />
      <Route path="find-mentor" element={<FindMentorPage />} />
      <Route path="find-mentor/intake" element={<IntakePage />} />
      <Route path="find-mentor/:registrationId" element={<MentorProfilePage />} />
      <Route path="requests/:id" element={<MyRequestPage />} />
      <Route path="mentor" element={<MentorDeskPage />} />
      <Route path="mentor/registration" element={<MentorRegistrationPage />} />
      <Route path="mentor/requests/:id" element={<ReceivedRequestPage />} />
      <Route path="mentorships/:id" element={<MentorshipPage />} />
      <Route path="courses" element={<CourseOverviewPage />} />
      <Route path="courses/:courseId/*" element={<CoursePlayerPage />} />
      {isAdministrator && <Route path="tracking" element={<TrackingPage />} />}
      {isAdministrator && <Route path="connections/*" element={<ConnectionsPage />} />}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
